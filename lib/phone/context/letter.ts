import type { Label } from './label-reading';
import { rowEndAfter } from './table';

/*
 * Labels of one letter.
 */

/** What a letter says that stands for a phone. */
export const labelOfLetter = (letter: string): Label => ({
  says: letter === 'f' ? 'fax' : letter === 'm' || letter === 'c' ? 'mobile' : 'phone',
  isDirect: true,
  isNamed: true,
});

/** What a label says where it is an `F` of some script: a fax beside other letters, and none where it begins a surname. */
export function asLetter(said: Label, text: string, place: number, before: string): Label {
  const letter = F.exec(before)?.[1];
  if (letter === undefined) return said;
  const near = text.slice(Math.max(0, place - NEAR), place + NEAR);
  // `Φ 210…`, `פ. 04-…`, `ف: …`, `ฟ. …`
  if (letter !== 'F' && OTHERS.test(near)) return labelOfLetter('f');
  if (said.says !== 'fax') return said;
  // `Emil F. ... 089…`
  if (INITIAL.test(before)) return { says: 'nothing', isDirect: false };
  // `F: +56 9… – Fax: +56 2…`: a landline in Spanish.
  return FAX.test(text.slice(place, rowEndAfter(text, place))) ? labelOfLetter('t') : said;
}

/** Other numbers of somebody stand no farther. */
const NEAR = 80;

const F = /(?:^|[\s|/·–-])([FФΦפفฟ])[.:]?[ .…]*$/u;
const OTHERS = /(?:^|[\s|/·–-])[ΤΚТМтмטנתجمทม][.:]? ?[+(]?\p{Nd}/u;
const INITIAL = /\p{Lu}\p{Ll}+ .\.[ .…]*$/u;
const FAX = /(?<!\p{L})fax\W{0,3}[+(\d]/iu;
