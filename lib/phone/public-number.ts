import { firstAlternativeOf } from './alternatives';
import { typeOf } from './number-type';
import { type ParsedNumber, parseDigits } from './plan/parse';
import { planOf } from './plan/plan';
import { usualGroups } from './plan/usual-groups';
import type { CountryCode } from './region';

/**
 * The public number, in E.164, that a text is as a whole; `null` where it is none that is valid. Unlike
 * `findPhoneNumbers` it need not look like one in its place: a person says that it is one.
 */
export function readPublicNumber(written: string, region: CountryCode | null): string | null {
  return parseWhole(written, region)?.e164 ?? null;
}

/** A number that ends in a word, for the letters on the keys: `0800 FLOWERS`. */
export function readVanityNumber(written: string, region: CountryCode | null): string | null {
  const [, digits, word] = VANITY.exec(written) ?? [];
  if (digits === undefined || word === undefined || !/(?:[a-z][\W\d]*){3}/i.test(word)) return null;
  const number = parseWhole(digits + word.replace(/[a-z]/gi, keyOf), region);
  return number && isNamedByWords(number) ? number.e164 : null;
}

const ONE_NUMBER = /^\+?[\d \u00a0\t().\-\u2010-\u2015\u2212/]+$/;

const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}|\d{4}([./-])\d{1,2}\2\d{1,2})$/;

function parseWhole(written: string, region: CountryCode | null): ParsedNumber | null {
  if (!ONE_NUMBER.test(written) || DATE.test(written)) return null;
  const digits = withPlus(written, region).replace(/[^+\d]/g, '');
  const number = parseDigits(digits, region ?? undefined);
  if (!number || firstAlternativeOf(written, number.callingCode)) return null;
  return lacksPrefix(number, written, region) ? null : number;
}

/**
 * `00` and `011` stand for the `+` where the region does not say otherwise: `00` in North America too, where no
 * number begins so; `011` only before more digits than an area's number has, for it is Turin's and Sapporo's code.
 */
function withPlus(written: string, region: CountryCode | null): string {
  if (region === null && /^011(?:\D*\d){10}/.test(written)) return written.replace(/^011/, '+');
  const free = region === null || planOf(region).callingCode === '1';
  return free ? written.replace(/^00(?=\D*[1-9])/, '+') : written;
}

/**
 * Where national numbers begin with 0, one without may be a local one, its area left out: with the plan of the
 * whole country it would be somebody else's elsewhere.
 */
const lacksPrefix = (number: ParsedNumber, written: string, region: CountryCode | null): boolean =>
  region !== null &&
  number.callingCode === planOf(region).callingCode &&
  usualGroups(number)[0]?.startsWith('0') === true &&
  !/^\D*0|^\+/.test(written);

const VANITY = /^([+(]?\d[\d \u00a0().-]*)([a-z][a-z\d \u00a0.-]*)$/i;

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

const keyOf = (letter: string) => String(KEYS.findIndex((key) => key.includes(letter.toLowerCase())) + 2);

/** Words are given to numbers for customers, and to any in North America; elsewhere they only stand beside. */
const isNamedByWords = (number: ParsedNumber): boolean =>
  number.callingCode === '1' || ['tollfree', 'premium', 'shared'].includes(typeOf(number));
