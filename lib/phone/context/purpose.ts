import { statementStartBefore } from './held';
import { ASKED } from './who';
import { hasAmongLast, type Words } from './word-ends';

/** `To track your `, `Pour suivre votre `, `Para cambiar la `, `Um Ihre `: what a clause begins with that says what for. */
const FOR =
  /(?:^|[\s(])(?:to (?!the |your |our |my )\p{L}+ (?:your|the|an?|my)|(?:pour|afin de|para|per) \p{L}+r[ei]?(?: \p{L}{1,6}){0,2}|(?:f[öo]r att?|aby|чтобы|щоб) \p{L}+(?: \p{L}{2,5})?) ?['’]?$/iu;

/** `Déclarer un `, at the beginning of its line. */
const DOING = /^[\s>•*·–-]*\p{Lu}\p{Ll}+(?:er|ir) (?:une?|les?|la|l['’]|votre|vos|mon) ?$/u;

/** `Comunicar leitura: `, `Segnalare guasto: `. */
const DOING_SO =
  /^[\s>•*·–-]*(?:comunic|consult|solicit|cancel|alter|activ|ativ|anul|annull|confirm|conferm|report|inform|regist|segnal|prenot|modific|attiv)are? (?:(?:o|a|el|la|il|lo|su|un|una|uma|sua) )?$/iu;

/** `Um Ihre Bestellung zu verfolgen: `, `Om uw bestelling te wijzigen: `. */
const OPEN = /(?:^|[\s(])[uo]m (?:\p{L}+ ){0,2}$/iu;
const CLOSED = /^\p{L}+ (?:zu|te) \p{L}+ ?:/iu;

/** `To pay your invoice: ` may as well be followed by the number of an account. */
const PAYING = /pa[yg]|zahl|régl|betal|zap[lł]|оплат|transf/iu;

/** Whether a thing that is named at a place is but what somebody is called about: it has no number there. */
export const isAbout = (before: string, start: number): boolean =>
  speaksOf(ASKED, before, start) || isPurpose(before, start);

/** Whether one of some words stands shortly before a place, in the same sentence. */
export function speaksOf(words: Words, before: string, start: number): boolean {
  const from = statementStartBefore(before, start);
  return hasAmongLast(before.slice(from, start), start - from, words);
}

/** Whether a clause says what a number is for, and the word at a place but what about. */
function isPurpose(before: string, start: number): boolean {
  const clause = before.slice(statementStartBefore(before, start), start);
  if (PAYING.test(clause)) return false;
  return (
    FOR.test(clause) ||
    DOING.test(clause) ||
    DOING_SO.test(clause) ||
    (OPEN.test(clause) && CLOSED.test(before.slice(start)))
  );
}
