import { isSurelyThings, type Label, THING } from './label-reading';
import { NO_LABEL, readBackwards } from './label-words';
import { labelOfLetter } from './letter';
import { lineStartBefore } from './lines';

/*
 * Codes, letters and single digits between the words for a number and its digits.
 */

/** `Policy Number: HO-3 402 118 7735`: a thing's number may begin with a code. `Mobil 2 0171…` is one of several. */
export function behindCode(text: string, place: number, reach: number): Label {
  // A few digits by themselves, or behind a hyphen, and a space.
  if (
    text[place - 1] !== ' ' ||
    !(COUNTS.includes(text[place - 2] ?? ' ') || HYPHENED.test(text.slice(place - 5, place)))
  )
    return NO_LABEL;
  const before = text.slice(lineStartBefore(text, place, reach), place);
  if (COUNTED.test(before)) {
    const said = isOfSim(before) ? labelOfLetter('m') : readBackwards(before.slice(0, -2));
    if (said.isNamed) return said;
  }
  const code = CODE_BEFORE.exec(before);
  const said = code === null ? NO_LABEL : readBackwards(before.slice(0, code.index + 1));
  return isSurelyThings(said) ? THING : NO_LABEL;
}

/** `sim 1 0912… sim 2 0767…`: of the two that a phone has, and no serial number. */
export const isOfSim = (before: string): boolean => SIM.test(before);

const SIM = /(?:^|[.,;:\d] )sim (?:[12] )?$/iu;

/** Behind a word. */
const COUNTED = /\p{L}\.? [1-4] $/u;
const COUNTS = '1234';
const HYPHENED = /-\d{1,3} $/;
const CODE_BEFORE = /[ :]\p{Lu}{2,4}-\d{1,3} $/u;

/** What is said before a code, where the words before digits end in one. */
export function withoutCode(before: string): string {
  if (before.endsWith('): ')) return before.replace(IN_REMARK, ': ');
  return BEFORE_NUMBER.test(before) ? before.replace(BEFORE_NUMBER, ' ') : before.replace(BEGUN, ': ');
}

/** `Bill ref (PayNow UEN T08GB0059ZCPF): ` */
const IN_REMARK = / \([^()]*(?=[A-Z\d]{6,}\))[A-Z\d]*\d[A-Z\d]*\): $/;
/** `Factura GT26 nr. ` */
const BEFORE_NUMBER = / [A-Z]{2,4}\d{1,4} (?=n[ro]\. $)/;
/** `Contador: 17BA `: the thing's number begins so. */
const BEGUN = /: \d{1,3}[A-Z]{1,3} $/;

/** `رقم عداد الماء: M 0561 3398`: whether the words before digits end in a letter of their own. */
export const isLettered = (before: string): boolean => LETTERED.test(before.slice(-LONGEST_LETTERED));

const LETTERED = /(?!\p{Script=Latin})\p{L}: [A-Z] $/u;
const LONGEST_LETTERED = 5;
