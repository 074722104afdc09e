import type { CountryCode } from '../region';
import { DIGIT, signAt } from '../text/signs';
import { classOfExtensionWord } from './extension-words';

/** `Extensión de Cuentas por Pagar: 4418`: whose it is stands between the word and its digits. */
export function isOfSomebody(before: string, region: CountryCode | undefined): boolean {
  if (!ENDS_LABEL.test(before.slice(-3))) return false;
  return isExtensionWord(OF_SOMEBODY.exec(before)?.[1], region);
}

/** A quick look at what it ends in. */
const ENDS_LABEL = /[:–—-] -?$/;

const OF_SOMEBODY =
  /(?:^|[\n\u2028\t]|[.;,(–—-]\s)(?:n[°º.ro]{1,3} |num[eé]ro |número )?([\p{L}-]{2,13})\.?(?: (?!garant|warrant|contra|deadl|plazo|prazo)[\p{L}.'’]+){1,5}(?::| [-–—]) -?$/iu;

/** `054/472 17 37, klapka starostka 12, matrika 15`: so it does behind a number, for one after the other. */
export function isBehindNumber(before: string, behind: string, region: CountryCode | undefined): boolean {
  if (!ENDS_WORD.test(before.slice(-2)) || !ENDS_PART.test(behind)) return false;
  return isExtensionWord(BEHIND_NUMBER.exec(before)?.[1], region);
}

/** A cheap look at what stands behind digits with a space before them, and whether others stand before those. */
export function mayBeBehindNumber(text: string, start: number, end: number): boolean {
  if (end < text.length && !PART_ENDS.includes(text.charAt(end))) return false;
  for (let at = start - 2; at >= 0 && start - at <= REACH; at -= 1)
    if (signAt(text, at) === DIGIT) return true;
  return false;
}

/** How far before its digits an extension is named. */
export const REACH = 60;

const PART_ENDS = '\n\r\u2028,.;)';

const ENDS_WORD = /\p{L} $/u;
const ENDS_PART = /^(?:$|[\n\r\u2028]|[,.;)](?!\d))/;

const BEHIND_NUMBER =
  /\p{Nd}[\p{Nd} /().-]{4,}\p{Nd}[,;)]{0,2} \(?(\p{L}{3,13})\.?(?: \p{L}+\.?){1,3}(?: \p{Nd}{2,5}, \p{L}+\.?(?: \p{L}+\.?)?){0,3} $/u;

const isExtensionWord = (word: string | undefined, region: CountryCode | undefined): boolean =>
  word !== undefined && classOfExtensionWord(word, region) === 'word';
