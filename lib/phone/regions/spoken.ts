import type { CountryCode } from '../region';
import { languagesIn, type Spoken } from './language';
import { postcodeLengthsIn, writesPostcodes } from './postcode-towns';

/** How much of a text around a block of lines tells its language: a signature has few words of its own. */
const REACH = 700;

/** What a postcode says that only some of a language's countries write: `6020 Innsbruck` is not in Germany. */
const POSTCODE = 2;

/** Tells the countries that the language around a block of lines speaks for; see `languagesIn`. */
export function spokenIn(
  text: string,
  mailbox: CountryCode,
): (start: number, end: number) => readonly Spoken[] {
  const languages = languagesIn(text, mailbox);
  return (start, end) => {
    const [from, to] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
    const spoken = languages(from, to);
    if (!spoken.some(({ country }) => country !== mailbox)) return spoken;
    const lengths = postcodeLengthsIn(text.slice(from, to));
    if (lengths.length === 0 || lengths.some((length) => writesPostcodes(mailbox, length))) return spoken;
    return spoken.map(({ country, weight }) => ({
      country,
      weight: weight + (lengths.some((length) => writesPostcodes(country, length)) ? POSTCODE : -POSTCODE),
    }));
  };
}
