import type { ParsedNumber } from './parse';

/** An area code that ends in the middle of itself, or is set off with digits of another group, is none. */
const IN_AREA = 6;

/** Groups may be anybody's own, but the first one seldom is. */
const ELSEWHERE = 3;

export const MOST_BROKEN = IN_AREA;

/**
 * How much the end of the first group that is written speaks against a plan whose usual groups end elsewhere:
 * `08-465 004 18` against the area code 08465, `08031 / 39 81 78` against 080, `0744 182 209` against 074 418 22 09. The pairs of `0 84 65` and
 * of `04 70 33 12 90` say nothing.
 */
export function brokenBy(plain: string, usual: readonly string[]): number {
  const [, first = '', sign = ''] = /^\(?(0\d+) ?([-/) .\n])/.exec(plain) ?? [];
  const [area = ''] = usual;
  if (first === '' || usual.length < 2 || PAIRS.test(plain) || !usual.join('').startsWith(first)) return 0;
  let end = 0;
  for (const group of usual) {
    end += group.length;
    if (end === first.length) return 0;
  }
  const isSetOff = '-/)'.includes(sign);
  return isSetOff || (first.length > 2 && first.length < area.length) ? IN_AREA : ELSEWHERE;
}

/** Whether the first group that is written is but the beginning of an area code: `05 388 64 17` for 05388; mobiles have none. */
export function cutsArea(plain: string, { type }: ParsedNumber, [area = '']: readonly string[]): boolean {
  if (type === 'MOBILE') return false;
  const [, first = ''] = FIRST.exec(plain) ?? [];
  return first !== '' && first.length < area.length && area.startsWith(first) && !PAIRS.test(plain);
}

const FIRST = /^\(?(0\d+) ?[-/) .\n]/;

/** Whoever writes all of a number in pairs does not set off its area code. */
const PAIRS = /^0\d(?:[ .\n]{1,3}\d\d)+$/;
