import type { CountryCode } from '../region';
import { countriesOfLanguage, type Spoken } from './language';
import { postcodeLengthsIn, writesPostcodes } from './postcode-towns';

/** How much of a text around a block of lines tells its language: a signature has few words of its own. */
const REACH = 700;

/** What a postcode says that only some of a language's countries write: `6020 Innsbruck` is not in Germany. */
const POSTCODE = 2;

/** The countries that the language around a block of lines speaks for; see `countriesOfLanguage`. */
export function spokenAround(
  text: string,
  start: number,
  end: number,
  mailbox: CountryCode,
): readonly Spoken[] {
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  const spoken = countriesOfLanguage(around, mailbox);
  if (!spoken.some(({ country }) => country !== mailbox)) return spoken;
  const lengths = postcodeLengthsIn(around);
  if (lengths.length === 0 || lengths.some((length) => writesPostcodes(mailbox, length))) return spoken;
  return spoken.map(({ country, weight }) => ({
    country,
    weight: weight + (lengths.some((length) => writesPostcodes(country, length)) ? POSTCODE : -POSTCODE),
  }));
}
