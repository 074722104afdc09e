import { type Random, seededRandom } from '../../emulators/outlook/filler/random';
import { germanNumber, internationalNumber, type WrittenNumber } from './numbers';
import { ENGLISH, FRENCH, GERMAN, type Language, SPANISH } from './sentences';
import { sentAt, trap } from './traps';

/*
 * Mails as they lie in a mailbox, made up from a seed, the same ones every time: sentences in four languages,
 * headers, signatures, and the digits that mails are full of. One phone number comes to about 1,600 characters,
 * so that numbers make 1 % of the text, and their digits 0.5 to 0.7 %; digits that are no number (dates,
 * amounts, order numbers, GUIDs, IBANs, addresses of the web) are about four times as frequent.
 */

/** A number that a careful person would call. Offsets are UTF-16. */
export interface TrueNumber extends WrittenNumber {
  readonly start: number;
  readonly end: number;
}

/** What stands in one line of a mail, and in one text node of a page. */
export interface MailLine {
  readonly kind: 'header' | 'greeting' | 'paragraph' | 'signature';
  readonly text: string;
  readonly number?: TrueNumber;
}

export interface MadeMail {
  readonly lines: readonly MailLine[];
}

/** The country of the mailbox that all this was sent to: numbers without a country code are German ones. */
export const MAILBOX_REGION = 'DE';

const CHARACTERS_PER_NUMBER = 1_600;

/** Mails until they come to so many characters. */
export function makeMails(seed: number, characters: number): readonly MadeMail[] {
  const random = seededRandom(seed);
  const mails: MadeMail[] = [];
  let written = 0;
  let numbers = 0;
  while (written < characters) {
    const mail = makeMail(random, () => {
      const isDue = numbers * CHARACTERS_PER_NUMBER <= written;
      if (isDue) numbers += 1;
      return isDue;
    });
    mails.push(mail);
    written += mail.lines.reduce((sum, { text }) => sum + text.length + 1, 1);
  }
  return mails;
}

/** The mails as one text, line by line, with an empty line between two of them. */
export function asText(mails: readonly MadeMail[]): { text: string; numbers: readonly TrueNumber[] } {
  const numbers: TrueNumber[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { lines } of mails) {
    for (const { text, number } of lines) {
      if (number) numbers.push({ ...number, start: at + number.start, end: at + number.end });
      parts.push(text, '\n');
      at += text.length + 1;
    }
    parts.push('\n');
    at += 1;
  }
  return { text: parts.join(''), numbers };
}

const LANGUAGES = [GERMAN, GERMAN, ENGLISH, ENGLISH, FRENCH, SPANISH] as const;
const PEOPLE = ['Jonas Petersen', 'Sophie Carter', 'Miriam Okafor', 'Lars Nygaard', 'Helena Vogt'] as const;
const ROLES = ['Sales', 'Einkauf', 'Logistics', 'Comptabilité', 'Service desk', 'Geschäftsführung'] as const;
const PLACES = [
  'Northwind GmbH · Speicherstraße 14 · 20457 Hamburg',
  'Fabrikam Ltd, 12 Mill Lane, Leeds',
] as const;

function makeMail(random: Random, isDue: () => boolean): MadeMail {
  const language = random.pick(LANGUAGES);
  const person = random.pick(PEOPLE);
  const address = `${person.toLowerCase().replace(' ', '.')}@northwind.example`;
  const lines: MailLine[] = [
    { kind: 'header', text: `${person} <${address}>` },
    { kind: 'header', text: sentAt(random) },
    { kind: 'greeting', text: random.pick(language.greetings) },
  ];
  const paragraphs = 6 + random.below(7);
  for (let count = 0; count < paragraphs; count += 1) lines.push(paragraph(language, random));
  if (isDue()) lines.push(calling(language, random));
  lines.push({ kind: 'signature', text: random.pick(language.closings) });
  lines.push({ kind: 'signature', text: `${person}, ${random.pick(ROLES)}` });
  lines.push({ kind: 'signature', text: random.pick(PLACES) });
  while (isDue()) lines.push(withNumber(random.pick(language.labels), '', 'signature', language, random));
  return { lines };
}

function paragraph({ sentences, trapped }: Language, random: Random): MailLine {
  const first = random.pick(sentences);
  const rests = [
    random.pick(trapped).replace('{x}', trap(random)),
    random.pick(trapped).replace('{x}', trap(random)),
    random.pick(sentences),
    random.pick(sentences),
    random.pick(sentences),
    '',
  ] as const;
  return { kind: 'paragraph', text: `${first} ${random.pick(rests)}`.trimEnd() };
}

function calling(language: Language, random: Random): MailLine {
  const [before = '', after = ''] = random.pick(language.calls).split('{n}');
  return withNumber(before, after, 'paragraph', language, random);
}

function withNumber(
  before: string,
  after: string,
  kind: MailLine['kind'],
  language: Language,
  random: Random,
): MailLine {
  // A mail that gives numbers without a country code shows no other country's.
  const number = language === GERMAN ? germanNumber(random) : internationalNumber(random);
  return {
    kind,
    text: `${before}${number.raw}${after}`,
    number: { ...number, start: before.length, end: before.length + number.raw.length },
  };
}
