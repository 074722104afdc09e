import type { Mark } from '../../lib/page/mark';

/** What the page says of a number besides the digits that are called. */
export type NumberDetails = Pick<Mark, 'extension' | 'dtmf' | 'kind' | 'isLinked'>;

export const detailsOf = ({ extension, dtmf, kind, isLinked }: Mark): NumberDetails => ({
  ...(extension === undefined ? {} : { extension }),
  ...(dtmf === undefined ? {} : { dtmf }),
  ...(kind === undefined ? {} : { kind }),
  ...(isLinked === undefined ? {} : { isLinked }),
});

/** Every number that a mark may stand for, the likeliest first; none where there is nothing to choose. */
export function readingsOf({ target, confidence, alternatives = [] }: Mark): readonly string[] {
  const others = alternatives.map(({ e164 }) => e164).filter((e164) => e164 !== target);
  return confidence === 'likely' && others.length > 0 ? [...new Set([target, ...others])] : [];
}

/** Whether a person has to see the number before it is called: the page does not say which one it is. */
export const mustBeSeenFirst = (mark: Mark): boolean => mark.isLinked === true || readingsOf(mark).length > 0;
