import { classOfWord, wordOf } from './word';

/** What a number is called behind it: `040 123456 (Fax)`, `040 123456 – Mobil`, `(his mobile)`. */
export type NamedBehind = 'phone' | 'fax' | 'mobile' | null;

/**
 * Reads the first words behind a number. Outside of brackets only the very first one counts, or that behind one for a
 * number (`Nr. faksu`, `by fax`); and none that is the label of a number behind it.
 */
export function namedBehind(behind: string): NamedBehind {
  const begin = BEGIN.exec(behind);
  if (!begin) return null;
  const words = behind.slice(begin[0].length);
  return OPENING.includes(begin[1] || ' ') ? inBracket(words) : outside(words);
}

/** Whether a bracket or a dash right behind a number says which phone it is: `22 38 24 17 (hjemme)`, `913824175 - fax`. */
export function isNamedInBracket(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end;
  if (!OPENING.includes(text[at] ?? ' ') && !DASH.test(text.slice(end, end + 3))) return false;
  return namedBehind(text.slice(end, end + LONGEST)) !== null;
}

const LONGEST = 26;

function inBracket(words: string): NamedBehind {
  const held = HELD.exec(words)?.[0] ?? '';
  if (NOT_ONLY.test(held)) return null;
  if (LETTER.test(held)) return held.toLowerCase() === 'f' ? 'fax' : 'mobile';
  for (const [word] of held.matchAll(WORD)) {
    const says = saysOf(word);
    if (says) return says;
  }
  const { says, isOwner } = wordOf(LONGER_WORD.exec(held)?.[0] ?? '');
  return says === 'phone' || isOwner ? 'phone' : null;
}

const LONGER_WORD = /[\p{L}\p{M}]{3,}/u;

function outside(words: string): NamedBehind {
  const [first = '', second = ''] = FIRST.exec(words)?.[0].match(WORD) ?? [];
  return saysOf(first) ?? (isLeading(first) ? saysOf(second) : null);
}

/** A letter or two say nothing by themselves. */
function saysOf(word: string): NamedBehind {
  if (FAX_OF_KANJI.test(word)) return 'fax';
  const says = ABBREVIATION.test(word) ? 'unknown' : classOfWord(word);
  return says === 'fax' || says === 'mobile' ? says : null;
}

function isLeading(word: string): boolean {
  const { isNumber, isNumberIfShortened } = wordOf(word);
  return isNumber || isNumberIfShortened || BY.test(word);
}

/** `FAX専用`. */
const FAX_OF_KANJI = /^(?:fax|ファックス|传真|傳真)(?=[\u4e00-\u9fff])/iu;

const BEGIN = /^[ \u00a0]?([（([–-]?)[ \u00a0]?(?=\p{L})/u;

/** `(kein Fax)`, `(phone and fax)`. */
const NOT_ONLY =
  /(?:^|\s)(?:keine?n?|no|not|geen|pas|ohne|sans|senza|sin|nie|auch|also|aussi|anche|también|und|and|et|e|y|en|or|oder|ou|нет|немає|няма|yok|nincs|není|brak|ikke|inte|ingen|[&+])(?:\s|$)/iu;

const OPENING = '([（';
const DASH = /^ [-–—] /;
const WORD = /[\p{L}\p{M}º°'’/-]+/gu;
const ABBREVIATION = /^[a-z]{1,2}$/i;

/** A digit near behind is of a number that the words name rather. */
const NO_NUMBER = '(?![^\\n\\u2028\\t]{0,12}\\p{Nd})';
const HELD = new RegExp(`^[^()（）[\\],;\\n\\u2028\\t\\p{Nd}]{1,20}(?=[)）\\],])${NO_NUMBER}`, 'u');
const FIRST = new RegExp(
  `^[\\p{L}\\p{M}º°'’/-]+(?:[.°]? [\\p{L}\\p{M}'’/-]+)?(?![\\p{L}\\p{M}])${NO_NUMBER}`,
  'u',
);

/** `(f)`, `(c)`, `(M)`. */
const LETTER = /^[cfm]$/i;

/** `by fax`. */
const BY = /^(?:by|पर|per|par|via|por|pelo|med|mit|z|w|по|no|nr|č|αρ)$/iu;
