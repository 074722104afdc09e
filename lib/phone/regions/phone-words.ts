import type { CountryCode } from '../region';
import { lowered } from '../text/lower';

/** Words for a mobile that one country alone has, and those that share its language. */
const WORDS: readonly (readonly [CountryCode, word: RegExp, speakers: readonly string[]])[] = [
  ['PT', /(?<!\p{L})(?:telem[oó]vel|tlm)[^\p{L}\p{Nd}]{0,4}$/u, ['AO', 'MZ', 'CV', 'GW', 'ST', 'TL', 'MO']],
  ['CH', /(?<!\p{L})natel[^\p{L}\p{Nd}]{0,4}$/u, ['LI']],
];

const LONGEST = 16;

/** The country whose word for a mobile stands right before a number; `null` where it is the mailbox's own as well. */
export function countryOfPhoneWord(
  text: string,
  place: number,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  const before = lowered(text.slice(Math.max(0, place - LONGEST), place));
  const found = WORDS.find(([, word]) => word.test(before));
  if (!found || found[2].includes(mailbox ?? '')) return null;
  const isOfSpeakers = found[0] === 'PT' && LUSOPHONE.test(text.slice(Math.max(0, place - REACH), place));
  return isOfSpeakers ? null : found[0];
}

/** Where they say so too. */
const LUSOPHONE = /Angola|Luanda|Moçambique|Maputo|Cabo Verde|Bissau|São Tomé|Timor|Macau/;
const REACH = 160;
