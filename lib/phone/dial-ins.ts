import { dialInsOf, isDialIn, isInvitationLine } from './context/dial-in';
import type { PhoneNumberMatch } from './match';
import { placeNamed } from './regions/place-words';
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
    // Meetings have codes, and no extensions.
    if (isCalled === undefined || match.extension !== undefined) return match;
    if (!isDialIn(dialIns, match.start, match.end)) return match;
    const isSomebodys = isCalled || isBehindName(survey.text, match);
    const isMeeting = !isSomebodys || isInvitationLine(survey.text, match.start, match.end);
    return isMeeting ? { ...match, kind: 'conference' } : match;
  });
}

/** `any trouble: my paralegal Noreen, 213…`: dial-ins stand behind their country, and are written for all of them. */
function isBehindName(text: string, { start, raw }: PhoneNumberMatch): boolean {
  if (/^[+(]*\+|^00/.test(raw)) return false;
  const name = NAME.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
  return name !== undefined && placeNamed(name, 0, name.length) === null;
}

const NAME = /(?:^|[\s(])(\p{Lu}\p{Ll}{2,}),? \(?$/u;
const LONGEST_NAME = 24;
