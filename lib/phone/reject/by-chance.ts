import { labelBefore } from '../context/label';
import { digitsOf, type Run, startOf } from '../text/runs';
import { PLUS, signAt } from '../text/signs';
import type { Token } from '../text/tokens';

/*
 * What some digits of a number look like by chance: an address of a network, a fraction, a postcode, a month. It is the
 * number's where a phone is named right before it, or a `+` stands there.
 */

/** Whether a run begins with a `+`: nothing but a phone number does. */
export const hasPlus = (text: string, run: Run): boolean => signAt(text, startOf(run) - 1) === PLUS;

/** `Tél. 26 27 28 29 30`: whether a word before a run calls it something, and no thing. */
export function isCalledAnything(text: string, run: Run): boolean {
  const { says } = labelBefore(text, startOf(run));
  return says !== 'nothing' && says !== 'other';
}

/** Whether a token that looks like something else is of a phone's number all the same. */
export const isByChance = (text: string, run: Run, token: Token): boolean =>
  isDotted(text, run, token) || isNeeded(text, run, token);

/** `Tél. 77.123.45.67`, `Tel: 22.345678`, `+216.20.112.105`: no address of a network, and no fraction. */
function isDotted(text: string, run: Run, { plain, first }: Token): boolean {
  if (first > 0) return false;
  if (hasPlus(text, run)) return AS_ADDRESS.test(plain);
  return AS_DOTTED.test(plain) && PHONES.has(labelBefore(text, startOf(run)).says);
}

const AS_ADDRESS = /^\d{2,3}(?:\.\d{2,3}){3}$/;
const AS_DOTTED = /^(?:(?!10)[1-9]\d\.(?:\d{3}\.\d\d\.\d\d|\d{6})|0[1-9]\.\d{7,8})$/;
const PHONES: ReadonlySet<string> = new Set(['phone', 'mobile', 'fax']);

/** `+82 10-2070 9612`, `+61 3 0727-0967`: neither a month nor hours, where there is no number without them. */
const isNeeded = (text: string, run: Run, { plain, first }: Token): boolean =>
  first > 0 &&
  AS_MONTH_OR_HOURS.test(plain) &&
  hasPlus(text, run) &&
  digitsOf(run, 0, first - 1) < FEWEST_ABROAD;

const AS_MONTH_OR_HOURS = /^\d{1,4}-\d{4}$/;

/** A number with its country's code has more digits. */
const FEWEST_ABROAD = 7;

/** `01310-100` in São Paulo; but `Tel. 06232-745`. */
export const isCalledThoughPostcode = (text: string, run: Run, plain: string): boolean =>
  AS_POSTCODE.test(plain) && isCalledAnything(text, run);

const AS_POSTCODE = /^0\d{4}-\d{3}$/;
