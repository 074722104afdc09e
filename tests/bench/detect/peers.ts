import { findPhoneNumbersInText, parsePhoneNumberFromString as parseWithAll } from 'libphonenumber-js/max';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { SpanWithNumber } from '../../fixtures/scoring';
import { MAILBOX_REGION } from './mail-text';

/*
 * What we are measured against. libphonenumber-js is used as its documentation says. TrueDial's method is told
 * again from its description: a regular expression over digits, white space, brackets, dots and hyphens finds
 * candidates, and libphonenumber-js with the smallest metadata parses them and says whether they are valid.
 */

export type Finder = (text: string) => readonly SpanWithNumber[];

export const libphonenumber: Finder = (text) =>
  findPhoneNumbersInText(text, MAILBOX_REGION).map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    e164: number.number,
  }));

const LIKE_A_NUMBER = /\+?[\d(][\d\s().-]{5,}\d/g;

export const trueDial: Finder = (text) => {
  const found: SpanWithNumber[] = [];
  for (const { 0: raw, index } of text.matchAll(LIKE_A_NUMBER)) {
    const number = parsePhoneNumberFromString(raw, MAILBOX_REGION);
    if (number?.isValid()) found.push({ start: index, end: index + raw.length, e164: number.number });
  }
  return found;
};

/**
 * The physical floor of a text that is nothing but numbers: so many of them, given to libphonenumber-js one by one, with
 * nothing left to find. How many of them are valid.
 */
export function parsing(numbers: number): number {
  let valid = 0;
  for (let count = 0; count < numbers; count += 1) {
    const number = parseWithAll(`040 66969${String(count % 1_000).padStart(3, '0')}`, MAILBOX_REGION);
    if (number?.isValid()) valid += 1;
  }
  return valid;
}

/** Four plain digits with nothing but a number's punctuation between them: no number has fewer. */
const FOUR_DIGITS =
  /[0-9](?:[-x\u2010-\u2015\u2212\u30fc\uff0d\uff0f \u00a0\u00ad\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d.[\]/~\u2053\u223c\uff5e]{0,4}[0-9]){3}/g;

/** The floor: how often a number is possible at all (design/detector.md, "Accuracy facts"). */
export function prefilter(text: string): number {
  let places = 0;
  FOUR_DIGITS.lastIndex = 0;
  while (FOUR_DIGITS.test(text)) places += 1;
  return places;
}
