import { describeNumber, type NumberDescription } from './describe';
import { findPhoneNumbers } from './find';
import type { PhoneNumberMatch } from './match';
import type { CallableNumber, PageText } from './page-text';
import { regionsOfMessage } from './regions/message';
import { type LinkTarget, linkedNumber, targetsOf } from './tel-links';

/** The callable numbers of a piece of a page, in order; never throws. Fax numbers are known, but not offered. */
export function callableNumbers(page: PageText): CallableNumber[] {
  const options = regionsOfMessage(page);
  const region = options.region ?? null;
  const matches = findPhoneNumbers(page.text, options).filter((match) => isWanted(page, match));
  const links = targetsOf(page, [...(options.regions ?? []), region]);
  const shown = matches.filter((match) => links.every((link) => !contradicts(link, match)));
  const spoken = links.filter((link) => matches.every((match) => !overlaps(link, match)));
  return [
    ...shown.flatMap((match) => ofMatch(match) ?? []),
    ...spoken.flatMap((link) => linkedNumber(page.text, link, region) ?? []),
  ].sort((one, other) => one.start - other.start);
}

/** A number belongs to the piece that its first digit stands in: no two pieces say it. */
function isWanted({ from, to }: PageText, { start, raw }: PhoneNumberMatch): boolean {
  const digit = start + Math.max(0, raw.search(/\p{Nd}/u));
  return digit >= from && digit < to;
}

function ofMatch(match: PhoneNumberMatch): CallableNumber | null {
  const { e164, region: _, alternatives = [], ...seen } = match;
  const target = e164 ?? (match.kind === 'internal' ? digitsOf(match.raw) : null);
  if (target === null || match.kind === 'fax') return null;
  const others = match.confidence === 'likely' ? alternatives.map((other) => other.e164) : [];
  return { ...seen, target, readings: readingsOf([target, ...others]) };
}

/** What there is to be said of some numbers, each once; of an extension alone there is nothing. */
export const readingsOf = (targets: readonly string[]): readonly NumberDescription[] =>
  [...new Set(targets)].flatMap((target) => descriptionOf(target) ?? []);

const known = new Map<string, NumberDescription | null>();
const MOST_KNOWN = 1_000;

/** Signatures repeat from mail to mail, so the last descriptions are kept. */
function descriptionOf(target: string): NumberDescription | null {
  const there = known.get(target);
  if (there !== undefined) return there;
  if (known.size >= MOST_KNOWN) known.clear();
  const description = describeNumber(target);
  known.set(target, description);
  return description;
}

/** An extension alone is dialled by its digits; `null` where it has none that a phone could dial. */
function digitsOf(raw: string): string | null {
  const digits = raw.normalize('NFKC').replace(/[\s().-]/g, '');
  return /^\d{1,30}$/.test(digits) ? digits : null;
}

const overlaps = (one: LinkTarget, other: PhoneNumberMatch): boolean =>
  one.start < other.end && other.start < one.end;

/** Whether a number is the text of a link that calls another; the same digits are the same number, whatever country. */
const contradicts = (link: LinkTarget, match: PhoneNumberMatch): boolean =>
  link.target !== null &&
  match.start >= link.start &&
  match.end <= link.end &&
  match.e164 !== link.target &&
  match.raw.normalize('NFKC').replace(/\D/g, '') !== link.nationalDigits;
