import { fail, ok, type Result } from '../core/result';
import { isInternal, MOST_SHORT_DIGITS, type TargetContext } from './describe-target';
import { parseE164 } from './e164';
import { isEmergencyNumber } from './emergency';
import { findPhoneNumbers } from './find';
import type { PhoneNumberMatch } from './match';
import { readPublicNumber, readVanityNumber } from './public-number';
import type { CountryCode } from './region';
import { numberInAddress } from './tel-address';
import { visibleText } from './visible-text';

export type TargetProblem = 'noNumber' | 'severalNumbers' | 'textTooLong';

/** The longest text in which a number to call is looked for. */
export const LONGEST_TEXT = 1000;

/**
 * What to call, from what a person typed, pasted or selected, or from a `tel:` address: `+4940123456`, or digits,
 * `*` and `#` for what is no public number. Never throws; never gives another number than the one that is shown
 * (reliability R28), nor a public number that cannot exist.
 */
export function readTarget(text: string, context: TargetContext): Result<string, TargetProblem> {
  if (text.length > LONGEST_TEXT) return fail('textTooLong');
  const seen = visibleText(text);
  const address = seen === null ? null : numberInAddress(seen);
  const written = address === null ? seen : visibleText(address);
  if (written === null) return fail('noNumber');
  return readWritten(written.replace(TONES, ''), context);
}

/** Pauses behind a number, and what is keyed in a conference: `+49 69 12345678,,123456#`. */
const TONES = /(?:\s*,\s*,|[,;](?=[\d*,]+#\s*$))[\d\s*#,]*$/;

function readWritten(written: string, context: TargetContext): Result<string, TargetProblem> {
  if (/^[*#]/.test(written)) return resultOf(featureCode(written));
  const digits = written.replace(/[ \u00a0]/g, '');
  if (/^\d+$/.test(digits) && digits.length <= MOST_SHORT_DIGITS) return ok(fewDigits(digits, context));
  const found = numbersIn(written, context.region);
  if (found.length > 1) return fail('severalNumbers');
  const [only] = found;
  return resultOf(only ?? wholeNumber(written, context.region));
}

const resultOf = (target: string | null): Result<string, TargetProblem> =>
  target === null ? fail('noNumber') : ok(target);

function featureCode(written: string): string | null {
  const code = written.replace(/[\s().-]/g, '');
  return /^[\d*#]{2,30}$/.test(code) && /\d/.test(code) ? code : null;
}

/** Few digits are a public number only where the plan has one that short. */
function fewDigits(digits: string, { region, ownExtension }: TargetContext): string {
  if (isEmergencyNumber(digits, region) || isInternal(digits, ownExtension)) return digits;
  return readPublicNumber(digits, region) ?? digits;
}

/** A text that does not look like a number in its place may still be one as a whole. */
const wholeNumber = (written: string, region: CountryCode | null): string | null =>
  readPublicNumber(written, region) ?? readVanityNumber(written, region);

/** The different numbers of a text; none where the only one may be a piece of something else. */
function numbersIn(written: string, region: CountryCode | null): string[] {
  const found = findPhoneNumbers(written, region === null ? {} : { region });
  const numbers = new Set(found.flatMap(({ e164 }) => (e164 !== null && parseE164(e164) ? [e164] : [])));
  if (numbers.size === 1 && found.some((match) => isPiece(written, match))) return [];
  return [...numbers];
}

const isPiece = (written: string, { start, end }: PhoneNumberMatch): boolean =>
  GOES_BEFORE.test(written.slice(0, start)) || GOES_ON.test(written.slice(end));

/** What a number cannot stand behind without being a piece of more: `66969128` in `040*66969128`. */
const GOES_BEFORE = /(?:[\p{L}\p{M}\p{N}*#+]|\p{Nd}(?:[^\S\r\n]|[/(-])*|\p{Nd}[^\p{L}\s,;:|])$/u;

/** What cannot follow a whole number. Alternatives do, behind a slash or a dash: the number is the first of them. */
const GOES_ON = /^(?:[\p{L}\p{M}\p{N}*#+]|[^\S\r\n]*\(?\p{Nd}|[^\p{L}\s,;:|/\p{Pd}]\p{Nd})/u;
