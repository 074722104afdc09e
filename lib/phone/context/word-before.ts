import { type Word, wordOf } from './word';
import { wordStartBefore } from './word-ends';

/*
 * What stands before a word that stands before a number.
 */

/** The word right before a place, with nothing but a space between, or a full stop and a space; `null` where there is none. */
function wordBefore(before: string, start: number): Word | null {
  if (before[start - 1] !== ' ') return null;
  const end = before[start - 2] === '.' ? start - 2 : start - 1;
  return wordOf(before.slice(wordStartBefore(before, end), end));
}

/** `policy HP 902…`, `Auftrag M 12345`: whether the word before a place is one for a thing. */
export const isBehindOther = (before: string, start: number): boolean =>
  wordBefore(before, start)?.says === 'other';

/** Whether it is one for a phone. */
export function isBehindPhone(before: string, start: number): boolean {
  const says = wordBefore(before, start)?.says;
  return says === 'phone' || says === 'mobile' || says === 'fax';
}

/** `Fax (Zentrale): `, `N.º de fax da secretaria: `, `Fax completed form to `: whether what a place stands in begins with a fax. */
export const isFaxed = (before: string, start: number): boolean =>
  MAY_BE_FAXED.test(before) && FAX_HEAD.test(before.slice(0, start));

/** `Fax2Email: `, `Fax your ACC45 to `, `Bitte faxen Sie Blatt 2 an `: whether something is faxed to what stands behind. */
export const isFaxedTo = (before: string): boolean => MAY_BE_FAXED.test(before) && FAXED_TO.test(before);

const FAXED_TO = /fax(?:2e-?mail\P{L}+|\p{Ll}{0,2} (?:[^\s;.!?|]+ ){1,4}(?:an|au|to) )$/iu;

const MAY_BE_FAXED = /fa(?:x|ks)|факс|فاكس/iu;

const FAX_HEAD =
  /(?:^|[|;·•>\n\u2028])[\s(–-]*(?:(?:nr|n[.º°ro]*|č|číslo|numer|num[eé]ro|número|our|unser|notre)\.? (?:de |del )?)?(?:(?:tele|télé)?fa(?:x|ks)(?:-?(?:nummer|n[or]|number|u|em|anschluss|gerät))?(?!\p{L})|факс|فاكس)(?: \(?[^\d\s:;,.|)]+){0,3} \(?$/iu;
