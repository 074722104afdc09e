import { findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/max';
import { kindOf } from './kind';
import type { FindOptions, PhoneNumberMatch } from './match';
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
  return findPhoneNumbersInText(text, region).map((number) => toMatch(text, offset, number));
}

function toMatch(text: string, offset: number, { number, startsAt, endsAt }: NumberFound): PhoneNumberMatch {
  return {
    start: offset + startsAt,
    end: offset + endsAt,
    raw: text.slice(startsAt, endsAt),
    e164: number.number,
    ...(number.ext === undefined ? {} : { extension: number.ext }),
    kind: kindOf(number, text.slice(Math.max(0, startsAt - LABEL_LENGTH), startsAt)),
    ...(number.country === undefined ? {} : { region: number.country }),
    confidence: 'valid',
  };
}

const LABEL_LENGTH = 24;
