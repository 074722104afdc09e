import parsePhoneNumber, {
  type CountryCode,
  findPhoneNumbersInText,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { firstAlternativeOf } from './alternatives';
import { mayGoOn } from './going-on';
import { kindOf } from './kind';
import type { FindOptions, PhoneNumberMatch } from './match';
import { isCredible } from './reject';
import { possibleStretches } from './stretches';

/** How much of the text around a number can say what it is. */
const CONTEXT = 60;

/**
 * Finds the phone numbers of a text: pure and synchronous, never throws. Matches are ordered and never
 * overlap. Only numbers that are valid in a country's plan are given, and none that may be a part of a
 * longer one or a mixture of two.
 */
export function findPhoneNumbers(text: string, options: FindOptions = {}): PhoneNumberMatch[] {
  const region = options.region ?? options.regions?.[0];
  const found: PhoneNumberMatch[] = [];
  for (const stretch of possibleStretches(text)) {
    for (const { number, startsAt, endsAt } of findPhoneNumbersInText(stretch.text, region)) {
      const written = writtenNumber(stretch.text.slice(startsAt, endsAt), number, region);
      if (!written) continue;
      const start = stretch.offset + startsAt + written.skipped;
      const before = text.slice(Math.max(stretch.lineStart, start - CONTEXT), start);
      const after = text.slice(stretch.offset + endsAt, stretch.offset + endsAt + CONTEXT);
      if (mayGoOn(written.number, after) || !isCredible({ ...written, before })) continue;
      found.push(toMatch(written, start, before));
    }
  }
  return found;
}

interface Written {
  readonly raw: string;
  readonly number: PhoneNumber;
  /** How much of the find stands before the number. */
  readonly skipped: number;
}

/** The one number that the find says, without brackets around it and alternatives behind it. */
function writtenNumber(find: string, number: PhoneNumber, region: CountryCode | undefined): Written | null {
  const skipped = strayBracket(find);
  const raw = find.slice(skipped);
  const first = firstAlternativeOf(raw, number);
  if (!first) return { raw, number, skipped };
  const alone = parsePhoneNumber(first.raw, { extract: false, ...(region && { defaultCountry: region }) });
  if (!alone?.isValid()) return { raw, number, skipped };
  return first.certain ? { raw: first.raw, number: alone, skipped } : null;
}

/** How much of the find is a bracket that opens around the number, not in it. */
function strayBracket(find: string): number {
  return /^[([]\s*/.exec(find.replace(/^([([])([^)\]]*[)\]])/, 'x$2'))?.[0].length ?? 0;
}

const toMatch = ({ raw, number }: Written, start: number, before: string): PhoneNumberMatch => ({
  start,
  end: start + raw.length,
  raw,
  e164: number.number,
  ...(number.ext === undefined ? {} : { extension: number.ext }),
  kind: kindOf(number, before.slice(-LABEL_LENGTH)),
  ...(number.country === undefined ? {} : { region: number.country }),
  confidence: 'valid',
});

const LABEL_LENGTH = 24;
