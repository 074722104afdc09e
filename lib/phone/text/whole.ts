import type { Run } from './runs';
import { DASH, signAt } from './signs';
import { tailBehind } from './tail';

/** `+49 30 23125-`: what goes on behind the end of its line is not here. */
export const endsOpen = (text: string, end: number): boolean =>
  signAt(text, end) === DASH && /^[-\u2010\u2011](?:$|[\r\n\u2028])/.test(text.slice(end, end + 2));

/** Whether a text holds one run and nothing else but the extension of its number. */
export function isWhole(text: string, { groups }: Run): boolean {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  if (text.length > end + LONGEST_REST || start > LONGEST_REST) return false;
  const rest = text.slice(end + (tailBehind(text, end)?.length ?? 0));
  return /^[\s)\]]*$/.test(rest) && /^[\s(+[]*$/.test(text.slice(0, start));
}

/** Characters beside the run of such a text, at most. */
export const LONGEST_REST = 40;
