import type { Survey } from '../survey';
import { countriesOfWords, countriesSpokenIn, type Languages, type Spoken } from './language';
import { postcodeLengthsBetween, writesPostcodes } from './postcode-towns';

/** How much of a text around a block of lines tells its language: a signature has few words of its own. */
const REACH = 700;

/** What a postcode says that only some of a language's countries write: `6020 Innsbruck` is not in Germany. */
const POSTCODE = 2;

/** The countries that the language around a block of lines speaks for; see `countriesSpokenIn`. */
export function spokenAround(
  languages: Languages,
  start: number,
  end: number,
  survey: Survey,
  message: { readonly from: number; readonly to: number },
): readonly Spoken[] {
  const { mailbox } = languages;
  const [from, to] = [Math.max(message.from, start - REACH), Math.min(message.to, end + REACH)];
  const spoken = survey.hasUnspaced
    ? countriesSpokenIn(languages, from, to)
    : countriesOfWords(languages, from, to);
  if (!spoken.some(({ country }) => country !== mailbox)) return spoken;
  const lengths = postcodeLengthsBetween(survey, from, to);
  if (lengths.length === 0 || lengths.some((length) => writesPostcodes(mailbox, length))) return spoken;
  return spoken.map(({ country, weight }) => ({
    country,
    weight: weight + (lengths.some((length) => writesPostcodes(country, length)) ? POSTCODE : -POSTCODE),
  }));
}
