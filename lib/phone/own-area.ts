import { areSame } from './credible';
import type { WrittenNumber } from './plan/written';

/*
 * What an area code says for a country where others would have to cut theirs for it.
 */

/** That of the mailbox's own country, in its usual groups or before a mobile. */
export const OWN_ALONE = 8;

/** That of another country that is spoken of. */
export const OTHER_ALONE = 4;

/** Undivided, the others would not have to. */
const OWN_UNDIVIDED = 4;

interface WithUsual {
  readonly usual: readonly string[];
}

/** `04 236 95 17`, `05241 86098`: an area code written by itself that is no other country's. */
export function areaSays(
  groups: readonly string[],
  usual: readonly string[],
  all: readonly WithUsual[],
): number {
  const [own = ''] = usual;
  if (!isAlone(own, all)) return 0;
  const isAsUsual = groups.length >= 3 && areSame(usual, groups);
  return isAsUsual || (groups.length > 1 && groups[0] === own && own.length >= LONG_AREA) ? OWN_ALONE : 0;
}

const LONG_AREA = 5;

/** `021 954 8653`: a mobile's prefix written by itself, or not set off at all; but it leaves the question. */
export function prefixSays(
  { type, hasTrunk }: WrittenNumber,
  groups: readonly string[],
  [own = '']: readonly string[],
  all: readonly WithUsual[],
): number {
  if (type !== 'MOBILE' || !hasTrunk || !isAlone(own, all)) return 0;
  if (groups.length === 1) return OWN_UNDIVIDED;
  return groups[0] === own ? OWN_ALONE : 0;
}

const isAlone = (own: string, all: readonly WithUsual[]): boolean =>
  all.filter(({ usual: [area] }) => area === own).length === 1;
