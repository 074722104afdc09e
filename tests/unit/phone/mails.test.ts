import { describe, expect, it } from 'vitest';
import { findPhoneNumbers, type PhoneNumberMatch, regionsOfMessage } from '../../../lib/phone';
import { type LabelledMail, parseMails, readMails } from '../../fixtures/mail-corpus';
import { f1, judge, sumUp } from '../../fixtures/scoring';

const mails = readMails();

const known = new Map<LabelledMail, readonly PhoneNumberMatch[]>();

/** What is found in a mail; each of them is read once. */
function finds(mail: LabelledMail): readonly PhoneNumberMatch[] {
  const found = known.get(mail) ?? findPhoneNumbers(mail.text, { region: mail.region });
  known.set(mail, found);
  return found;
}

/** Numbers that are dialled for others than those that stand there. */
const wrongIn = ({ id, labels }: LabelledMail, found: readonly PhoneNumberMatch[]): readonly string[] =>
  found.flatMap((find) => {
    const label = labels.find(({ start, end }) => start < find.end && find.start < end);
    return label && find.e164 !== null && find.e164 !== label.e164 ? [`${id} ${find.raw}`] : [];
  });

/** What a page knows of a mail before its text is read. */
const knownOf = ({ region, locale, from }: LabelledMail) =>
  regionsOfMessage({
    chosen: region,
    ...(locale === undefined ? {} : { locales: [locale] }),
    ...(from === undefined ? {} : { sender: from }),
  });

/**
 * A mail as a page gives it that has a block for each line; `null` where a number is wrapped, which no page does over
 * two blocks. Offsets stay the same.
 */
const asBlocks = (mail: LabelledMail): LabelledMail | null =>
  mail.labels.some(({ raw }) => raw.includes('\n'))
    ? null
    : { ...mail, text: mail.text.replaceAll('\n', '\u2028') };

/** Made once, so that each is read once. */
const blocks = new Map(mails.map((mail) => [mail, asBlocks(mail)]));

const blocksOf = (some: readonly LabelledMail[]): readonly LabelledMail[] =>
  some.flatMap((mail) => blocks.get(mail) ?? []);

/** Whose country is told in a sentence that is wrapped, which goes on in the next block nowhere. */
const SENTENCES_WRAPPED: readonly string[] = ['au080'];

const files = [...new Set(mails.map(({ file }) => file))].map(
  (name) => [name, mails.filter(({ file }) => file === name)] as const,
);

describe('the labelled mails', () => {
  // First, so that each file is read in a test of its own, on whatever machine.
  it.each(files)('of %s give no wrong number', (_, some) => {
    expect(some.flatMap((mail) => wrongIn(mail, finds(mail)))).toEqual([]);
  });

  it.each(files)(
    'of %s give none either where the sender and the language of the mailbox are known',
    (_, some) => {
      expect(some.flatMap((mail) => wrongIn(mail, findPhoneNumbers(mail.text, knownOf(mail))))).toEqual([]);
    },
  );

  it.each(files)('of %s give none either where a page has a block for each line', (_, some) => {
    const others = blocksOf(some).filter(({ id }) => !SENTENCES_WRAPPED.includes(id));
    expect(others.flatMap((mail) => wrongIn(mail, finds(mail)))).toEqual([]);
  });

  it('are of many countries, and a third of them hold no number', () => {
    expect(mails.length).toBeGreaterThanOrEqual(300);
    expect(new Set(mails.map(({ region }) => region)).size).toBeGreaterThanOrEqual(30);
    expect(mails.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(100);
  });

  it('have ids of their own', () => {
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
  });

  it('give their numbers with exact spans: F1 of 99 % or more', () => {
    const judged = sumUp(mails.map((mail) => judge(mail.labels, finds(mail))));
    expect(f1(judged)).toBeGreaterThanOrEqual(99);
  });

  it('give the same where a page has a block for each line', () => {
    const judged = sumUp(blocksOf(mails).map((mail) => judge(mail.labels, finds(mail))));
    expect(f1(judged)).toBeGreaterThanOrEqual(99);
  });

  it('give extensions and codes as they are written', () => {
    const other = mails.flatMap((mail) =>
      finds(mail).flatMap((find) => {
        const label = mail.labels.find(({ start, end }) => start === find.start && end === find.end);
        const isSame = label?.extension === find.extension && label?.dtmf === find.dtmf;
        return !label || isSame ? [] : [`${mail.id} ${find.raw}`];
      }),
    );
    expect(other).toEqual([]);
  });

  it('say what their numbers are for, in 98 of 100', () => {
    const kinds = mails.flatMap((mail) =>
      finds(mail).flatMap((find) => {
        const label = mail.labels.find(({ start, end }) => start === find.start && end === find.end);
        return label ? [label.kind === find.kind] : [];
      }),
    );
    expect(kinds.filter(Boolean).length / kinds.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a file of labelled mails', () => {
  it('is read with offsets into the text as a person sees it', () => {
    const [mail] = parseMails(
      '=== a-1 | region DE | from x@firma.de\nTel. [[040 66969-128 => +494066969128 phone]] (\\u{200b}Fax)\n',
      'a.mail',
    );
    expect(mail).toMatchObject({
      id: 'a-1',
      region: 'DE',
      from: 'x@firma.de',
      text: 'Tel. 040 66969-128 (\u200bFax)',
      labels: [{ start: 5, end: 18, raw: '040 66969-128', e164: '+494066969128', kind: 'phone' }],
    });
  });

  it('is refused where a label cannot be read', () => {
    expect(() => parseMails('=== a-1 | region DE\n[[040 => call]]\n', 'a.mail')).toThrow();
    expect(() => parseMails('=== a-1\nx\n', 'a.mail')).toThrow();
  });
});
