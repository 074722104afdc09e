import { labelBefore } from './context/label';
import type { PhoneNumberMatch } from './match';
import { type ParsedNumber, parseDigits } from './plan/parse';
import { usualGroups } from './plan/usual-groups';
import type { CountryCode } from './region';

/** A first look, without what may stand around such a number. */
const LOOK =
  /8(?:00|33|44|55|66|77|88)\)?[-. ][\dA-Z-]{0,7}[A-Z]|[2-9]\d\d\)?[-. ]\d{3}[-. ][A-Z]{4}|(?:0[35789]\d{2}|1[38]00|800)\)?[- \u00a0]?(?:\d{1,3}[- ])?[A-Z]{2}/;

/** North America's seven places behind an area code; of longer words the rest is not dialled. */
const NORTH_AMERICAN =
  /(?<![\p{L}\p{N}+.-]|(?<!24\/)\p{N} )(?:\+?1[-. ]?)?\(?(?:8(?:00|33|44|55|66|77|88)\)?[-. ](?:[A-Z][A-Za-z\d]*|\d{1,6}[A-Z]{2,}|\d{1,4}-[A-Z]{2,}|[A-Z\d]{2,}(?:-[A-Z\d]{2,})+)|[2-9]\d\d\)?[-. ]\d{3}[-. ][A-Z]{4})(?:(?:-[A-Z\d]{1,9}){1,2}|(?<=\.[A-Z]{3})\.[A-Z]{4})?(?![\p{L}\p{N}])/gu;

/** Free and shared numbers elsewhere: `0800 HOLZBAU`, `1300 GO PETS`, `0800 4 PIPES 1`, `+61 1300 ROOFIT`. */
const OTHERS =
  /(?<![\p{L}\p{N}+.-])(?:\+\d{2,3}[ -]?)?\(?(?:0[35789]\d{2}|1[38]00|800)\)?[- \u00a0]?(?:\d{1,3}[- ])?[A-Z]{2,10}\d{0,4}(?:[- ][A-Z]{1,8})?(?: \d{1,2}(?=[.,;)\n]|$))?(?![\p{L}\p{N}])/gu;

/** `1800 Shoreline Dr`: a house in a street. */
const HOUSE = /^1?8\d\d \p{Lu}\p{Ll}/u;

/** `Roof warranty 1-888-ROOF-NOW`: no article begins so. */
const WITH_CODE = /^\+?1[-. ]\(?8\d\d\)?[-. ][A-Z-]{6,}$/;

type Found = Omit<PhoneNumberMatch, 'start' | 'end'>;

/** The numbers of a text that are written with letters for their digits. */
export function* vanityNumbers(text: string, regions: readonly CountryCode[]): Generator<PhoneNumberMatch> {
  if (!LOOK.test(text)) return;
  for (const [pattern, read] of [
    [NORTH_AMERICAN, northAmerican],
    [OTHERS, other],
  ] as const) {
    for (const { 0: written, index: start } of text.matchAll(pattern)) {
      const label = labelBefore(text, start);
      if (label.says === 'other' && label.isDirect && !WITH_CODE.test(written)) continue;
      if (label.says === 'nothing' && HOUSE.test(written)) continue;
      const found = read(written, regions);
      if (found) yield { start, end: start + found.raw.length, ...found };
    }
  }
}

function northAmerican(written: string, regions: readonly CountryCode[]): Found | null {
  if ((written.match(/[A-Za-z]/g)?.length ?? 0) < FEWEST_LETTERS) return null;
  const home = firstOf(regions, (region) => freeAtHome(written, region));
  if (home) return toFound(written, home);
  const digits = dialled(written).replace(/^1/, '').slice(0, 10);
  const number = digits.length === 10 ? parseDigits(`+1${digits}`, undefined) : null;
  return number && toFound(written, number);
}

const FEWEST_LETTERS = 3;

/** `800-COOLAIR` in Dubai: where what is free begins so, and has as many digits. */
function freeAtHome(written: string, region: CountryCode): ParsedNumber | null {
  const number = parseDigits(dialled(written), region);
  return number?.type === 'TOLL_FREE' && usualGroups(number)[0] === '800' ? number : null;
}

/** The longest part of the words that makes a number: `0800 HOLZBAU GRATIS` is one without its last word. */
function other(written: string, regions: readonly CountryCode[]): Found | null {
  for (let raw = written; hasLetters(raw); raw = raw.replace(LAST_PART, '')) {
    const number = raw.startsWith('+')
      ? parseDigits(`+${dialled(raw)}`, undefined)
      : firstOf(regions, (region) => parseDigits(dialled(raw), region));
    if (number && CUSTOMERS.has(number.type)) return toFound(raw, number);
  }
  return null;
}

const hasLetters = (raw: string): boolean => (raw.match(/[A-Z]/g)?.length ?? 0) >= FEWEST_LETTERS;

/** Whatever ends in a letter or a digit, as all that is looked for does, is shorter without it. */
const LAST_PART = /[- ]?(?:[A-Z]+\d*|\d+)$/;

function firstOf(
  regions: readonly CountryCode[],
  parse: (region: CountryCode) => ParsedNumber | null,
): ParsedNumber | null {
  for (const region of regions) {
    const found = parse(region);
    if (found) return found;
  }
  return null;
}

const CUSTOMERS: ReadonlySet<string> = new Set(['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN']);

const toFound = (raw: string, { country, e164 }: ParsedNumber): Found => ({
  raw,
  e164,
  kind: 'vanity',
  ...(country === undefined ? {} : { region: country }),
  confidence: 'valid',
});

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

const keyOf = (letter: string) => String(KEYS.findIndex((key) => key.includes(letter.toLowerCase())) + 2);

/** The digits of a number, letters by the keys they stand on. */
const dialled = (written: string): string => written.replace(/[^A-Za-z\d]/g, '').replace(/[A-Za-z]/g, keyOf);
