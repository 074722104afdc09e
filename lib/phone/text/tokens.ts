import type { Run } from './runs';

/** Groups of a run that are written without a space between them. */
export interface Token {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** In plain signs: `12.03.2026`, `040/66969-128`. */
  readonly plain: string;
}

/** The tokens of a run. */
export function tokensOf({ groups, before }: Run): readonly Token[] {
  const tokens: Token[] = [];
  let [first, plain] = [0, ''];
  groups.forEach((group, at) => {
    const gap = before[at] ?? '';
    plain = at === first ? group.digits : plain + gap + group.digits;
    const next = before[at + 1];
    if (next !== undefined && !/[ \n(]/.test(next)) return;
    tokens.push({ first, last: at, start: groups[first]?.start ?? 0, end: group.end, plain });
    first = at + 1;
  });
  return tokens;
}
