import { areHalvedOf, areSame, type Circumstances, groupsOf } from './credible';
import { usualGroups } from './plan/usual-groups';
import { readWritten } from './plan/written';
import type { CountryCode } from './region';
import type { Weighted } from './regions/around';
import type { Span } from './text/span';

/** What speaks for a country of which only the number before is, if this one is grouped as there. */
const GROUPED = 1;

/** With the country of the number that it is joined to, or that it is grouped as in, whatever else is told. */
export function withBeside(
  countries: readonly Weighted[],
  { plain, digits }: Span,
  { beside, isJoined }: Circumstances,
): readonly Weighted[] {
  if (beside === undefined || countries.some(({ country }) => country === beside)) return countries;
  if (isJoined === true) return [...countries, { country: beside, weight: 0 }];
  const isExact = countries.some(({ country }) => isGroupedIn(country, plain, digits, false));
  if (isExact || !isGroupedIn(beside, plain, digits, true)) return countries;
  return [...countries, { country: beside, weight: GROUPED }];
}

/** Whether digits are grouped as in a country's plan. `mayBeHalved`: six of one group may be written as two. */
function isGroupedIn(country: CountryCode, plain: string, digits: string, mayBeHalved: boolean): boolean {
  const written = readWritten(plain, digits, country);
  if (!written) return false;
  const [usual, groups] = [usualGroups(written), groupsOf(plain)];
  return areSame(usual, groups) || (mayBeHalved && areHalvedOf(groups, usual));
}
