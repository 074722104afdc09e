import type { CountryCode } from '../region';
import { holdsLetter } from '../text/bare';
import { isAtHome, isHereInTown } from './at-home';
import { placeInList } from './listed-places';
import { officeBefore } from './offices';
import { countryOfPhoneWord } from './phone-words';
import { countryOverList, placeAbove } from './place-above';
import { peopleBefore, placeBefore } from './place-before';
import { placeInRow } from './row-place';
import { nationBefore } from './said-nation';

/** The town or the country that is named right before a number, in its sentence. */
const NAMED = 9;

/** Somebody or something that is said to be of a country, and may live anywhere. */
const PEOPLE = 2;

/** A country that stands by itself over lines with numbers. */
const HEADED = 4;

/** What a number is said to be of: `her Polish number`. */
const SAID = 8;

/** So much speaks for a country that is named for the number itself: the least of both. */
export const NAMED_ITSELF = SAID;

/** What is known of the countries that a number may be of. */
interface Known {
  readonly mailbox: CountryCode | undefined;
  /** The likeliest before the text is read. */
  readonly home: CountryCode | undefined;
  /** Whether it may be of others as well. */
  readonly isOfSeveral: boolean;
}

/** The country that words name for the number at a place, and how much that says; `null` where they name none. */
export function namedFor(
  text: string,
  place: number,
  { mailbox, home, isOfSeveral }: Known,
): { readonly country: CountryCode; readonly weight: number } | null {
  // Figures beside figures have no words before them, nor flags.
  if (!holdsLetter(text, Math.max(0, place - REACH), place)) return null;
  const nation = nationBefore(text, place, mailbox) ?? countryOfPhoneWord(text, place, mailbox);
  if (nation) return { country: nation, weight: SAID };
  const country = isOfSeveral && isAtHome(text, place) ? home : countryOfPlace(text, place, mailbox, home);
  if (country) return { country, weight: NAMED };
  const headed = countryOverList(text, place);
  if (headed) return { country: headed, weight: HEADED };
  const people = peopleBefore(text, place);
  return people && { country: people, weight: PEOPLE };
}

const countryOfPlace = (
  text: string,
  place: number,
  mailbox: CountryCode | undefined,
  home: CountryCode | undefined,
): CountryCode | null | undefined =>
  placeBefore(text, place) ??
  placeInRow(text, place, mailbox) ??
  placeInList(text, place) ??
  officeBefore(text, place) ??
  placeAbove(text, place) ??
  (isHereInTown(text, place) ? home : null);

/** The heading of a list is no farther. */
const REACH = 400;
