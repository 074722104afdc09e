import { findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/max';
import { kindOf } from './kind';
import type { FindOptions, PhoneNumberMatch } from './match';
import { isCredible } from './reject';
import { possibleStretches, type Stretch } from './stretches';

/**
 * Finds the phone numbers of a text: pure and synchronous, never throws. Matches are ordered and never
 * overlap. Only numbers that are valid in a country's plan are given.
 */
export function findPhoneNumbers(text: string, options: FindOptions = {}): PhoneNumberMatch[] {
  const found: PhoneNumberMatch[] = [];
  for (const stretch of possibleStretches(text)) found.push(...findInStretch(stretch, options));
  return found;
}

function findInStretch({ text, offset }: Stretch, options: FindOptions): PhoneNumberMatch[] {
  const region = options.region ?? options.regions?.[0];
  return findPhoneNumbersInText(text, region).flatMap((found) => {
    const start = found.startsAt + strayBracket(text.slice(found.startsAt, found.endsAt));
    const raw = text.slice(start, found.endsAt);
    const before = text.slice(0, start);
    const credible = isCredible({ number: found.number, raw, before });
    return credible ? [toMatch(found, offset + start, raw, before)] : [];
  });
}

/** How much of the find is a bracket that opens around the number, not in it. */
function strayBracket(raw: string): number {
  return /^[([]\s*/.exec(raw.replace(/^([([])([^)\]]*[)\]])/, 'x$2'))?.[0].length ?? 0;
}

function toMatch({ number }: NumberFound, start: number, raw: string, before: string): PhoneNumberMatch {
  return {
    start,
    end: start + raw.length,
    raw,
    e164: number.number,
    ...(number.ext === undefined ? {} : { extension: number.ext }),
    kind: kindOf(number, before.slice(-LABEL_LENGTH)),
    ...(number.country === undefined ? {} : { region: number.country }),
    confidence: 'valid',
  };
}

const LABEL_LENGTH = 24;
