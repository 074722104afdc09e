import type { Run } from './runs';

/** Groups of a run that are written without a space between them. */
export interface Token {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** In plain signs: `12.03.2026`, `040/66969-128`; digits alone where it is one group. */
  readonly plain: string;
}

/** Whether a token is nothing but digits. */
export const isOneGroup = ({ first, last }: Token): boolean => first === last;

/** The tokens of a run. */
export function tokensOf({ groups, before }: Run): readonly Token[] {
  const tokens: Token[] = [];
  let first = 0;
  let plain = '';
  let start = 0;
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at];
    if (!group) continue;
    if (at === first) {
      start = group.start;
      plain = group.digits;
    } else plain += (before[at] ?? '') + group.digits;
    const next = before[at + 1];
    if (next !== undefined && !parts(next)) continue;
    tokens.push({ first, last: at, start, end: group.end, plain });
    first = at + 1;
  }
  return tokens;
}

const parts = (gap: string): boolean =>
  gap.length === 1
    ? gap === ' ' || gap === '\n' || gap === '('
    : gap.includes(' ') || gap.includes('\n') || gap.includes('(');
