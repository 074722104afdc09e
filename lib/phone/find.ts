import { numbersOfAnyCarrier } from './any-carrier';
import { nextCandidates } from './candidates';
import { type ExtensionColumns, extensionColumnsOf } from './context/extension-column';
import { forgetTable } from './context/table';
import { withDialIns } from './dial-ins';
import { localNumbers } from './local-numbers';
import type { FindOptions, PhoneNumberMatch } from './match';
import { isCountryCode } from './region';
import { searchAgain, searchRun } from './search';
import { type Searching, startSearching } from './searching';
import { settled } from './settled';
import { surveyOf } from './survey';
import { forgetBare } from './text/bare';
import type { Runs } from './text/runs';
import { vanityNumbers } from './vanity';

/**
 * Finds the phone numbers of a text: pure and synchronous, never throws. Matches are ordered and never overlap.
 */
export function findPhoneNumbers(text: string, options: FindOptions = {}): PhoneNumberMatch[] {
  const known = withPlans(options);
  const { region, regions = [] } = known;
  const home = region ?? regions[0];
  const survey = surveyOf(text);
  if (survey.groups.length === 0) return [];
  const searching = startSearching(survey, known);
  const columns = extensionColumnsOf(text, home);
  searchRuns(searching, { text, groups: survey.groups, next: 0 }, columns);
  searchAgain(searching);
  const found = withDialIns(survey, searching.found, searching.unnamed);
  const numbers = withLocal(found, localNumbers(text, searching.unread, found, home));
  const countries = [...(region ? [region] : []), ...regions];
  const lettered = [
    ...vanityNumbers(text, countries),
    ...(survey.hasOpenCarrier ? numbersOfAnyCarrier(text, countries) : []),
  ];
  const matches = withoutOverlaps(lettered, settled(text, numbers));
  forgetTable();
  forgetBare();
  return matches;
}

/** With numbers whose area the others tell, instead of those that nothing was known to dial for. */
function withLocal(
  found: readonly PhoneNumberMatch[],
  local: readonly PhoneNumberMatch[],
): readonly PhoneNumberMatch[] {
  if (local.length === 0) return found;
  const others = found.filter(
    ({ e164, ...one }) => e164 !== null || !local.some((other) => overlap(one, other)),
  );
  return [...others, ...local];
}

/** By itself: what an engine has learned of a long loop it forgets with what stands behind it. */
function searchRuns(searching: Searching, runs: Runs, columns: ExtensionColumns): void {
  for (let some = nextCandidates(searching, runs, columns); some.length > 0; ) {
    for (const { run, looked, internal } of some) {
      if (looked) searchRun(searching, run, looked);
      for (const match of internal) searching.found.push(match);
    }
    some = nextCandidates(searching, runs, columns);
  }
}

/** Countries without a plan, whoever names them, have no numbers to find. */
const withPlans = ({ region, regions = [] }: FindOptions): FindOptions => ({
  ...(region !== undefined && isCountryCode(region) ? { region } : {}),
  regions: regions.filter(isCountryCode),
});

/** In order; a number written with letters comes before its digits, and of two others the one that begins first. */
function withoutOverlaps(
  lettered: readonly PhoneNumberMatch[],
  found: readonly PhoneNumberMatch[],
): PhoneNumberMatch[] {
  const others =
    lettered.length === 0 ? found : found.filter((one) => !lettered.some((other) => overlap(one, other)));
  let end = 0;
  return [...lettered, ...others]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
}

type Place = Pick<PhoneNumberMatch, 'start' | 'end'>;

const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;
