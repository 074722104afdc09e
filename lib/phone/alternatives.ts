/**
 * Where a written number ends if its last digits are said instead of, not after, those before them:
 * `040/66969-128/129`, `+49 40 66969 128 - 130`. `null` where it says one number only. Dialling both as one
 * would call somebody else.
 */
export function firstAlternativeOf(raw: string, callingCode: string): Alternative | null {
  return afterSlash(raw, callingCode) ?? afterDash(raw);
}

export interface Alternative {
  /** The number up to the alternatives. */
  readonly raw: string;
  /** Whether that is surely meant as a number by itself; pairs of digits may as well be one number's groups. */
  readonly certain: boolean;
}

/** The fewest digits, with the area code, behind which a slash no longer sets off the area code. */
const WITH_SUBSCRIBER = 7;

function afterSlash(raw: string, callingCode: string): Alternative | null {
  for (const { index } of raw.matchAll(/[ \u00a0]*[/\uff0f]/g)) {
    const before = raw.slice(0, index);
    if (nationalDigits(before, callingCode) >= WITH_SUBSCRIBER) return { raw: before, certain: true };
  }
  return null;
}

const RANGE = /(\p{Nd}+)[ \u00a0]+[-\u2010-\u2015\u2212][ \u00a0]+(\p{Nd}{1,5})$/u;

/** `128 - 130` and `128 - 30` count upwards; `66969 - 130` and `23125 - 0` are one number. */
function afterDash(raw: string): Alternative | null {
  const range = RANGE.exec(raw);
  const [from = '', to = ''] = range?.slice(1) ?? [];
  if (!range || from.length > 4 || to.length > from.length || to <= from.slice(-to.length)) return null;
  return { raw: raw.slice(0, range.index + from.length), certain: from.length > 2 };
}

function nationalDigits(written: string, callingCode: string): number {
  const digits = written.replace(/\P{Nd}/gu, '').length;
  if (/^\W*[+\uff0b]/.test(written)) return digits - callingCode.length;
  if (/^\W*00/.test(written)) return digits - callingCode.length - 2;
  return digits;
}
