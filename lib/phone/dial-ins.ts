import { dialInsOf, isDialIn } from './context/dial-in';
import type { PhoneNumberMatch } from './match';
import type { Survey } from './survey';

/**
 * The numbers of a text, of which those that may be dial-ins are such where an invitation to a meeting stands around
 * them. Asked of all of them in a row: they stand in few paragraphs.
 */
export function withDialIns(
  survey: Survey,
  found: readonly PhoneNumberMatch[],
  unnamed: ReadonlySet<PhoneNumberMatch>,
): readonly PhoneNumberMatch[] {
  if (unnamed.size === 0) return found;
  const dialIns = dialInsOf(survey);
  return found.map((match) =>
    unnamed.has(match) && isDialIn(dialIns, match.start, match.end)
      ? { ...match, kind: 'conference' }
      : match,
  );
}
