import type { Mark } from '../../lib/page/mark';

/** What the page says of a number besides the digits that are called. */
export type NumberDetails = Pick<Mark, 'extension' | 'dtmf' | 'kind' | 'isLinked'>;

export const detailsOf = ({ extension, dtmf, kind, isLinked }: NumberDetails): NumberDetails => ({
  ...(extension === undefined ? {} : { extension }),
  ...(dtmf === undefined ? {} : { dtmf }),
  ...(kind === undefined ? {} : { kind }),
  ...(isLinked === undefined ? {} : { isLinked }),
});

/** Whether a person has to see the number before it is called: the page does not say which one it is. */
export const mustBeSeenFirst = ({ isLinked, readings }: Pick<Mark, 'isLinked' | 'readings'>): boolean =>
  isLinked === true || readings.length > 1;
