import { tailBehind } from '../text/tail';
import { lineEndAfter, lineStartBefore } from './lines';
import { columnHead } from './table';
import { classOfWord, wordOf } from './word';
import { wordEndBefore, wordStartBefore, wordsOf } from './word-ends';

/**
 * Whether digits are rather those of a thing that a text names right before them, or at the head of their column, or
 * by a letter behind them: things have more names than any list knows. Asked only of what has no label, and only in
 * texts that speak of no phone at all; there, 7 of 10 such numbers were none in mails that nobody tuned for.
 */
export function isOfThing(text: string, start: number, end: number, isInOwnGroups: boolean): boolean {
  if (/^ ?\(/.test(text.slice(end, end + 2)) || tailBehind(text, end) !== null) return false;
  return (
    (isThingBefore(text, start) && !isSomebodysPhone(text, start, end, isInOwnGroups)) ||
    isThingHead(columnHead(text, start)) ||
    /^ [A-Z](?![\p{L}\p{Nd}.])/u.test(text.slice(end, end + 4))
  );
}

/**
 * Whether digits behind a small word are somebody's: who that is stands right before them (`mamma 312 2963434`, `tenant chloe
 * 03 4563 2905`), or they are in the groups of the country's phones, or an office's, and the line names no thing.
 */
function isSomebodysPhone(text: string, start: number, end: number, isInOwnGroups: boolean): boolean {
  const words = wordsOf(text.slice(lineStartBefore(text, start, REACH), start));
  const [last, name] = [wordOf(words.at(-1) ?? ''), wordOf(words.at(-2) ?? '')];
  if (last.isOwner || last.isTowards || last.isOr || name.isOwner) return true;
  return (
    (isInOwnGroups || last.isService) &&
    !COUNTED.test(text.slice(Math.max(0, start - REACH), start)) &&
    !ARTICLE.test(words.at(-2) ?? '') &&
    ![...words, ...wordsOf(text.slice(end, lineEndAfter(text, end, REACH)))].some(namesThing)
  );
}

/** `la quadrella`: what is spoken of is a thing, unless it is known for somebody. */
const ARTICLE = /^(?:la|il|el|le|the|die|der|das|het)$/i;

/** `3 boxes, sensor 020 7946 0018`: a list of what is counted. */
const COUNTED = /\d \p{L}+, \p{L}+ $/u;

const REACH = 60;

function namesThing(written: string): boolean {
  const { says, isSure, isNumber, isWeak } = wordOf(written);
  return (says === 'other' && isSure) || isNumber || isWeak;
}

/** A name of a thing has as many letters; shorter words are those between things. */
const SHORTEST = 4;

/** Small letters, of a script with others, and nothing but a space: names of people and places have a capital, labels a colon. */
function isThingBefore(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false;
  const end = wordEndBefore(text, start);
  if (end !== start - 1) return false;
  const word = text.slice(wordStartBefore(text, end), end);
  return (
    word.length >= SHORTEST &&
    /^(?!\p{Script=Georgian})\p{Ll}+$/u.test(word) &&
    !BETWEEN.has(word) &&
    classOfWord(word) === 'unknown'
  );
}

/** A head that nobody knows; `Number` alone is as well that of a list of people. */
function isThingHead(head: string): boolean {
  const end = wordEndBefore(head, head.length);
  return end > 0 && classOfWord(head.slice(wordStartBefore(head, end), end)) === 'unknown';
}

/** Longer words that stand between numbers of whatever, and what says when, in the languages that have most of them. */
const BETWEEN: ReadonlySet<string> = new Set(
  'gate sondern sino mais maar naar from desde dalle para przez then else until before after noch nach dann sonst puis aussi también anche anders annars auch jetzt oder ahora sinon oppure altijd eller även också sekä jeszcze także teraz nebo také ili või vagy veya yada sonra або також ещё также сейчас hoặc'.split(
    ' ',
  ),
);

/** Signs of phones in a text: a country's code, or the word for one in any language. */
const PHONES =
  /24 ?(?:h|or[ae]|st[du]|ч|год)|\+\p{Nd}|[☎☏✆℡📞📱📠]|tel[.:e\s]|tlf|phone|fon\b|f[oó]n[oí]|mob[il.:]|m[oó]vil|cel(?:[l.:u]|\b)|handy|gsm|fax|faks|puh[.e]|whats|viber|тел|моб|факс|ტელ|τηλ|κιν|πάρ|καλέσ|טל|נייד|هاتف|جوال|موبايل|تلفن|电话|電話|手机|手機|携帯|热线|전화|휴대|연락|โทร|मोबा|फ़?ोन|soita|fijo|fixo|fisso|vezeték|городск|hívj|sunaț|nazov|позв|набер|gọi|hubungi|numer do|číslo na|duda|dúvida|pytań|πληροφορ|αριθμός μου|tālr|numbril|számom|durchwahl|klapp|hotline|nebenst|\b(?:ext|poste|int|call|ring|dial|page|text|appel|llam|chiam|lig[au]e|bel[ln]?|zadzw|volej|звон|ruf|erreich)/iu;

/** What a text talks of; found out when it is first asked. */
export interface Talk {
  readonly text: string;
  isOfThings: boolean | null;
  /** Whether a number has been found: a text that tells one phone tells others more likely than things. */
  isTelling: boolean;
  /** Whether, since this was set to `false`, it was asked what the text is about, and found to be about things. */
  isDoubted: boolean;
}

export const talkOf = (text: string): Talk => ({
  text,
  isOfThings: null,
  isTelling: false,
  isDoubted: false,
});

/** Whether a text is about things that have numbers: it holds other figures, and speaks of no phone. */
export function isThingTalk(talk: Talk): boolean {
  if (talk.isTelling) return false;
  talk.isOfThings ??= holdsFigures(talk.text) && !PHONES.test(talk.text);
  if (talk.isOfThings) talk.isDoubted = true;
  return talk.isOfThings;
}

/** Whether letters or cells part two groups of digits: one of them is not the number. One look at each sign. */
function holdsFigures(text: string): boolean {
  let [hasDigits, hasLetters] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      if (hasDigits && hasLetters) return true;
      [hasDigits, hasLetters] = [true, false];
    } else if (code === 9 || code > 0xaa || (code | 0x20) >= 0x61) hasLetters = true;
  }
  return false;
}
