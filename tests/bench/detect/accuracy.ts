import parsePhoneNumber, { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { type CountryCode, findPhoneNumbers, regionsOfMessage } from '../../../lib/phone';
import { type LabelledMail, readMails } from '../../fixtures/mail-corpus';
import { f1, type Judged, judge, overlap, type SpanWithNumber, sumUp } from '../../fixtures/scoring';
import { atLeast, atMost, type Figure, type Figures, measured } from '../figures';
import { progress } from '../progress';
import { type CorpusText, readCorpus } from './corpora';

/** How exact the detector is over texts that others wrote, and over our own mails: speed alone is worth nothing. */
export function measureAccuracy(): Promise<Figures> {
  const corpora = Object.entries(BARS).map(([name, bar]) => overCorpus(name, bar));
  return Promise.resolve(Object.assign({}, ...corpora, falseFinds(), overMails(readMails())));
}

type Bar = (ours: number, libphonenumber: number) => Figure;

const bar =
  (least: number): Bar =>
  (ours) =>
    atLeast(ours, '%', least);
const abovePeer =
  (points: number): Bar =>
  (ours, libphonenumber) =>
    atLeast(ours, '%', Number((libphonenumber + points).toFixed(1)));

/** What issue 4 asks for: Google's own matcher where it is the measure, else libphonenumber-js in the same run. */
const BARS: Readonly<Record<string, Bar>> = {
  'google-java-cases': bar(99.5),
  'google-java-contexts': bar(99.5),
  'ringcentral-detect': bar(98.7),
  'truedial-demo': bar(96),
  'libphonenumber-js-own': abovePeer(0),
  autolinker: abovePeer(25),
  'recognizers-chinese': abovePeer(25),
};

type RegionalFinder = (text: string, region: CountryCode | null) => readonly SpanWithNumber[];

const ours: RegionalFinder = (text, region) => findPhoneNumbers(text, region === null ? {} : { region });

const libphonenumber: RegionalFinder = (text, region) =>
  findPhoneNumbersInText(text, region ?? undefined).map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    e164: number.number,
  }));

function overCorpus(name: string, asBar: Bar): Figures {
  const texts = readCorpus(name);
  if (!texts) {
    progress(`detect.accuracy.${name} is left out, its corpus is not there`);
    return {};
  }
  const [own, peer] = [judgeAll(texts, ours), judgeAll(texts, libphonenumber)];
  return {
    [`detect.accuracy.${name}.f1`]: asBar(f1(own), f1(peer)),
    [`detect.accuracy.${name}.libphonenumber.f1`]: measured(f1(peer), '%'),
    ...(name.startsWith('google')
      ? { [`detect.accuracy.${name}.wrongNumber`]: atMost(own.wrongNumber, 'count', 0) }
      : {}),
  };
}

/** The labels say where a number stands; whom it calls is what the parser makes of it alone. */
const judgeAll = (texts: readonly CorpusText[], find: RegionalFinder): Judged =>
  sumUp(
    texts.map(({ text, region, expect, ignored }) => {
      const expected = expect.map(({ start, end }) => {
        const number = parsePhoneNumber(plainly(text.slice(start, end)), region ?? undefined);
        return number ? { start, end, e164: number.number } : { start, end };
      });
      return judge(expected, find(text, region), ignored);
    }),
  );

/** In characters that the parser knows: it stumbles over a full-width plus, and over two of them. */
const plainly = (number: string): string => number.normalize('NFKC').replace(/^\++/, '+');

const NEVER_NUMBERS = ['CREDIT_CARD', 'IBAN_CODE', 'US_SSN', 'DATE_TIME', 'IP_ADDRESS'];

function falseFinds(): Figures {
  const texts = readCorpus('presidio-generated-large');
  if (!texts) return {};
  const count = (find: RegionalFinder) =>
    texts.reduce((sum, { text, region, others }) => {
      const traps = others.filter(({ type }) => NEVER_NUMBERS.includes(type));
      return sum + find(text, region).filter((found) => traps.some((span) => overlap(found, span))).length;
    }, 0);
  return {
    'detect.accuracy.presidio.false': atMost(count(ours), 'count', 0),
    'detect.accuracy.presidio.libphonenumber.false': measured(count(libphonenumber), 'count'),
  };
}

function overMails(mails: readonly LabelledMail[]): Figures {
  if (mails.length === 0) return {};
  const judgeMails = (find: (mail: LabelledMail) => readonly SpanWithNumber[]) =>
    sumUp(mails.map((mail) => judge(mail.labels, find(mail))));
  const own = judgeMails((mail) => findPhoneNumbers(mail.text, contextOf(mail)));
  const peer = judgeMails(({ text, region }) => libphonenumber(text, region));
  return {
    'detect.accuracy.mails.f1': atLeast(f1(own), '%', 99),
    'detect.accuracy.mails.wrongNumber': atMost(own.wrongNumber, 'count', 0),
    'detect.accuracy.mails.mails': measured(mails.length, 'count'),
    'detect.accuracy.mails.libphonenumber.f1': measured(f1(peer), '%'),
    'detect.accuracy.mails.libphonenumber.wrongNumber': measured(peer.wrongNumber, 'count'),
  };
}

/** What the page knows of a mail before it is read. */
const contextOf = ({ region, locale, from }: LabelledMail) =>
  regionsOfMessage({
    chosen: region,
    ...(locale === undefined ? {} : { locales: [locale] }),
    ...(from === undefined ? {} : { sender: from }),
  });
