import { holdsEmptyLine } from './context/lines';
import { isReaders } from './context/readers';
import type { OtherNumber, PhoneNumberMatch } from './match';
import { brokenBy, MOST_BROKEN } from './plan/broken-groups';
import { parseDigits } from './plan/parse';
import { usualGroups } from './plan/usual-groups';
import { isAtHome, isHereInTown, isWriters } from './regions/at-home';
import { placeBefore } from './regions/place-before';

/** So near, numbers are of the same person. */
const NEAR = 50;

/** So near, on each side, are no more. */
const MOST_NEAR = 4;

/**
 * Numbers that may be of two countries become those of the one that a sure national number beside them is of:
 * `0784 531405` is Tanzanian where `027 250 9116` is, though Kenya has such a number too.
 */
export function settled(text: string, found: readonly PhoneNumberMatch[]): readonly PhoneNumberMatch[] {
  if (!found.some(({ alternatives }) => alternatives)) return found;
  const inOrder = [...found].sort((one, other) => one.start - other.start);
  return inOrder.map((match, at) => {
    const { alternatives = [] } = match;
    if (alternatives.length === 0 || placeBefore(text, match.start) === match.region) return match;
    if (isReaders(text, match.start) || isAtHome(text, match.start)) return match;
    if (isHereInTown(text, match.start) && placeBefore(text, match.start) === null) return match;
    // Whoever writes is none of those who were spoken of before.
    const first = isWriters(text, match.start) ? at : Math.max(0, at - MOST_NEAR);
    const near = inOrder.slice(first, at + MOST_NEAR + 1);
    const sure = near.filter((other) => isSureBeside(text, match, other)).map(({ region }) => region);
    if (sure.length === 0 || sure.includes(match.region)) return match;
    const better = alternatives.find(
      ({ e164, region }) => region !== undefined && sure.includes(region) && !isBroken(match.raw, e164),
    );
    return better ? exchanged(match, better) : match;
  });
}

/** `061 685 24 70` is no number of 06168. */
function isBroken(raw: string, e164: string): boolean {
  const number = parseDigits(e164, undefined);
  return number !== null && number.type !== 'MOBILE' && brokenBy(raw, usualGroups(number)) >= MOST_BROKEN;
}

function isSureBeside(text: string, match: PhoneNumberMatch, other: PhoneNumberMatch): boolean {
  if (other.alternatives || other.e164 === null || /^[+(]*\+|^00/.test(other.raw)) return false;
  const [from, to] = other.start < match.start ? [other.end, match.start] : [match.end, other.start];
  return to - from < NEAR && !holdsEmptyLine(text.slice(from, to));
}

function exchanged(match: PhoneNumberMatch, better: OtherNumber): PhoneNumberMatch {
  const { e164, region, alternatives = [], ...rest } = match;
  const first: OtherNumber[] = e164 === null ? [] : [{ e164, ...(region && { region }) }];
  return {
    ...rest,
    ...better,
    alternatives: [...first, ...alternatives.filter((other) => other !== better)],
  };
}
