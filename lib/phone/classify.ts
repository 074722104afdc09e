import type { Label } from './context/label-words';
import type { PhoneNumberKind } from './match';
import type { ParsedNumber } from './plan/parse';

/** What is known of a number's place beside the number itself. */
export interface Setting {
  readonly label: Label;
  /** The first words behind the number. */
  readonly behind: string;
  /** Pauses and tones that are dialled with it. */
  readonly dtmf: string | undefined;
}

/** What is keyed to enter a conference; fewer digits choose from a menu. */
const CODE = /\d{5,}#/;

/** `040 123456 (Fax)`, `040 123456 Fax`, `(f)`: not the label of the next number. */
const FAX_BEHIND = /^[ \u00a0]?(?:\(f\)|[([–-]?[ \u00a0]?(?:tele)?fax(?!\p{L})(?![^\n\t]{0,12}\p{Nd}))/iu;
/** `(US cell, …)`, `(his mobile)`, `(c)`. */
const MOBILE_BEHIND =
  /^[ \u00a0]?(?:\([cm]\)|[([–-]?[ \u00a0]?(?:(?<=\()\p{L}{2,10} )?(?:mobile?|cell|handy|mobil|gsm|portable|celular|cel)(?!\p{L})(?![^\n\t]{0,12}\p{Nd}))/iu;

/** What a number is for: the first that fits (design/detector.md, "label rules"). */
export function kindOf(number: ParsedNumber, { label, behind, dtmf }: Setting): PhoneNumberKind {
  if (label.says === 'fax' || (mayBeWord(behind) && FAX_BEHIND.test(behind))) return 'fax';
  if (dtmf !== undefined && CODE.test(dtmf)) return 'conference';
  const { type } = number;
  if (type === 'TOLL_FREE') return 'tollfree';
  if (type === 'MOBILE' || type === 'PAGER' || isMobileAfterAll(number)) return 'mobile';
  const mayBeMobile = type === 'FIXED_LINE_OR_MOBILE';
  return mayBeMobile && (label.says === 'mobile' || MOBILE_BEHIND.test(behind)) ? 'mobile' : 'phone';
}

/** A cheap look: `fax` or `telefax` begins behind a sign or two. */
function mayBeWord(behind: string): boolean {
  let at = 0;
  while (at < MOST_SIGNS && SIGNS.includes(behind[at] ?? '?')) at += 1;
  return FIRST_LETTERS.includes(behind[at] ?? '?');
}

const SIGNS = ' \u00a0([–-';
const MOST_SIGNS = 3;
const FIRST_LETTERS = 'fFtT';

/** Chile's plan does not tell its mobiles, which all begin with a 9 now. */
const isMobileAfterAll = ({ country, national }: ParsedNumber): boolean =>
  country === 'CL' && /^9\d{8}$/.test(national);
