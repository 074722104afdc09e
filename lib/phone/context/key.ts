import { isFilipinoCell } from './filipino';
import { isPhones } from './label-reading';
import { type Label, NO_LABEL, readBackwards } from './label-words';
import { labelOfLetter } from './letter';

/** Whether a phone's number, whose digits begin at a place, was filled in behind a key: `tel=+49 711…`, `tel=(0711) …`. */
export function isFilledIn(text: string, digits: number): boolean {
  const place = digits - ('+('.includes(text[digits - 1] ?? ' ') ? 1 : 0);
  return isValue(text, place) && isPhones(keySays(text, place));
}

/** Whether a value stands right behind its key: `telefon=0711…`, `tel="0711…`. */
export const isValue = (text: string, place: number): boolean =>
  text[place - 1] === '=' || (text[place - 1] === '"' && text[place - 2] === '=');

/** What the key of a value says, as a label does, each of its parts a word: `no_hp=`, `homePhone=`, `Tel2=`. */
export function keySays(text: string, place: number): Label {
  const words = keyBefore(text, place)
    .replace(/(?<=\p{Ll})(?=\p{Lu})|[_.-]|\d+/gu, ' ')
    .trim();
  if (isFilipinoCell(text, place, words)) return labelOfLetter('m');
  if (OF_FURTHER.test(words) && PHONES.test(text.slice(Math.max(0, place - REACH), place)))
    return labelOfLetter('t');
  if (OF_THING.test(words)) return NO_LABEL;
  const said = readBackwards(`${words}: `);
  const isLong = words.length > 2 && (said.isNamed || IN_GROUPS.test(text.slice(place, place + 8)));
  return isLong || SURE.test(words) ? said : NO_LABEL;
}

/** `fax_job_id=`, `service_code=`: the last part of a key says what it is. */
const OF_THING = /(?:^| )(?:account|case|code|id|job|key|licen[cs]e|plan|ref|token|urn)$/i;

/** How far before a value the pairs of its row are read. */
const REACH = 120;

/** What a further number of somebody is called. */
export const OF_FURTHER =
  /^(?:alt(?:ern\p{L}*)?|autre|backup|dienst(?:lich)?|other|priv(?:at|é|ado)?|werk)$/iu;

/** What stands before the `=` of a value, as far as it is one word. */
function keyBefore(text: string, place: number): string {
  const end = place - (text[place - 1] === '"' ? 2 : 1);
  let start = end;
  while (start > 0 && end - start < LONGEST_KEY && IN_KEY.test(text[start - 1] ?? ' ')) start -= 1;
  return text.slice(start, end).replace(/^[^\p{L}]+/u, '');
}

const IN_KEY = /[\p{L}\d_.-]/u;
const LONGEST_KEY = 40;

/** Another pair's key. */
const PHONES = /(?<![a-z])(?:tel|ph|f[oó]n|mob|cel|gsm|msisdn|cont)\w*="?[+(\d]|[ch]p=[+0]/i;

/** Of two letters, or beside digits in no groups, only these name a phone: not `service=2001447103`. */
const SURE = /phone|callb|kin|m[oó]v|msi|\b(?:hp|ph|wa)$/i;
const IN_GROUPS = /^(?:\D|0|\d+[ .-]\(?\d)/;
