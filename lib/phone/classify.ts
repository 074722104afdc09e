import type { Label } from './context/label-words';
import { namedBehind } from './context/named-behind';
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

/** What a number is for: the first that fits (design/detector.md, "label rules"). */
export function kindOf(number: ParsedNumber, { label, behind, dtmf }: Setting): PhoneNumberKind {
  if (label.says === 'fax') return 'fax';
  const named = mayBeWord(behind) ? namedBehind(behind) : null;
  if (named === 'fax') return 'fax';
  if (dtmf !== undefined && CODE.test(dtmf)) return 'conference';
  const { type } = number;
  if (type === 'TOLL_FREE') return 'tollfree';
  if (type === 'MOBILE' || type === 'PAGER' || isMobileAfterAll(number)) return 'mobile';
  const mayBeMobile = type === 'FIXED_LINE_OR_MOBILE';
  return mayBeMobile && (label.says === 'mobile' || named === 'mobile') ? 'mobile' : 'phone';
}

/** A cheap look: a word begins behind a sign or two. */
function mayBeWord(behind: string): boolean {
  let at = 0;
  while (at < MOST_SIGNS && SIGNS.includes(behind[at] ?? '?')) at += 1;
  const code = behind.charCodeAt(at);
  return code >= 0x41;
}

const SIGNS = ' \u00a0([（–-';
const MOST_SIGNS = 3;

/** Chile's plan does not tell its mobiles, which all begin with a 9 now. */
const isMobileAfterAll = ({ country, national }: ParsedNumber): boolean =>
  country === 'CL' && /^9\d{8}$/.test(national);
