import type { Alternative } from './alternatives';
import type { Piece } from './text/pieces';
import type { Run } from './text/runs';
import { isWellFormed, type Span, spanOf } from './text/span';

/** The span of the first of several alternatives. */
export function spanOfFirst(text: string, run: Run, { first, last }: Piece, { raw }: Alternative): Span {
  const digits = raw.replace(/\D/g, '').length;
  let [end, counted] = [first - 1, 0];
  while (counted < digits && end < last) {
    end += 1;
    counted += run.groups[end]?.digits.length ?? 0;
  }
  return spanOf(text, run, first, end);
}

/** What stands before a last dash and a few digits; `null` where that is too little for a number. */
export function spanBeforeDash(text: string, run: Run, { first, last }: Piece): Span | null {
  const tail = run.groups[last];
  if (last - first < 2 || !tail || tail.digits.length > 5 || !/^ ?[-~]$/.test(run.before[last] ?? ''))
    return null;
  const main = spanOf(text, run, first, last - 1);
  return main.digits.length < 8 || !isWellFormed(main) ? null : main;
}
