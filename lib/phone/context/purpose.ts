import { wordOf } from './word';

/*
 * `Pour suivre votre incident : 09 70…`, `Per disdire: 06…`, `Um den Termin zu verschieben: 040…`: who wants to do
 * that calls there, whatever it is about.
 */

/** Verbs in the form that such a line has, from its beginning or that of its sentence to the colon. */
const PURPOSE = new RegExp(
  `(?:^|[.!?;•·–>*-] )[\\s>•*]*(?:${[
    // French, Italian, Spanish, Portuguese, Catalan: a preposition and the infinitive
    'pour \\p{L}{2,}(?:er|ir|re|oir)(?![\\p{L}])[^:]{0,60}',
    '(?:per|par[ae]?|per a) \\p{L}{2,}(?:r|re|rl[aoe]|rvi|rse|rsi)(?![\\p{L}])[^:]{0,60}',
    // French: the infinitive alone
    '\\p{Lu}\\p{Ll}{2,}(?:er|ir)(?= (?:un|une|le|la|les|votre|mon|nos)(?!\\p{L}))[^:]{0,60}',
    // German, Dutch: its end
    '(?:um|om) [^:]{2,60} (?:zu|te) \\p{L}{3,}n',
    // English, Scandinavian
    '(?:to|for at|för att) \\p{Ll}{3,}[^:]{0,60}',
    // Slavic, Hungarian, Turkish conjunctions and verbs
    '(?:aby|żeby|чтобы|щоб|за да) [^:]{2,60}',
  ].join('|')}) ?: ?\\(?$`,
  'iu',
);

/** Whether the words before a number say for what somebody calls there. `before`: its line up to the number. */
export function isPurpose(before: string): boolean {
  if (!mayBePurpose(before) || !PURPOSE.test(before)) return false;
  const last = LAST_WORD.exec(before)?.[1] ?? '';
  const { isNumber, isAcronym } = wordOf(last);
  return !isNumber && !isAcronym && !ITS_NUMBER.test(before);
}

/** A cheap look: a colon stands before the number. */
function mayBePurpose(before: string): boolean {
  let at = before.length - 1;
  while (at > 0 && ' (\u00a0'.includes(before[at] ?? '?')) at -= 1;
  return before[at] === ':';
}

const LAST_WORD = /([\p{L}°º.]+) ?: ?\(?$/u;

/** `Pour payer, référence : 0612…`: what is named behind a comma is something else's number. */
const ITS_NUMBER = /[,;][^,;:]{1,30}: ?\(?$/;
