import { dialInsOf, isDialIn, isInvitationLine } from './context/dial-in';
import type { PhoneNumberMatch } from './match';
import type { Survey } from './survey';

/**
 * The numbers of a text, of which those that may be dial-ins are such where an invitation to a meeting stands around
 * them; one whose line says that somebody is called there (`Nursing desk: 902…`), where it stands in that line. Asked of
 * all of them in a row: they stand in few paragraphs.
 */
export function withDialIns(
  survey: Survey,
  found: readonly PhoneNumberMatch[],
  unnamed: ReadonlyMap<PhoneNumberMatch, boolean>,
): readonly PhoneNumberMatch[] {
  if (unnamed.size === 0) return found;
  const dialIns = dialInsOf(survey);
  return found.map((match) => {
    const isCalled = unnamed.get(match);
    if (isCalled === undefined || !isDialIn(dialIns, match.start, match.end)) return match;
    const isMeeting = !isCalled || isInvitationLine(survey.text, match.start, match.end);
    return isMeeting ? { ...match, kind: 'conference' } : match;
  });
}
