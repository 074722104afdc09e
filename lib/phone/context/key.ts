import { isFilipinoCell } from './filipino';
import { type Label, NO_LABEL, readBackwards } from './label-words';

/** How far before a value the pairs of its row are read. */
const REACH = 120;

/** Whether a phone's number, whose digits begin at a place, was filled in behind a key. */
export function isFilledIn(text: string, digits: number): boolean {
  const place = digits - (OPENS.test(text.slice(Math.max(0, digits - 2), digits)) ? 1 : 0);
  return isValue(text, place) && isPhones(keySays(text, place));
}

/** `=+49`, `=(0711)` */
const OPENS = /[="][+(]$/;

/** Whether a value stands right behind its key: `telefon=0711…`, `tel="0711…`. */
export const isValue = (text: string, place: number): boolean =>
  text[place - 1] === '=' || (text[place - 1] === '"' && text[place - 2] === '=');

/**
 * What the key of a value says, as a label does: `fono_alt=`, `homePhone=`, `Tel2=`. Nothing within an address of the
 * web, where digits are whatever a page wants.
 */
export function keySays(text: string, place: number): Label {
  const before = text.slice(Math.max(0, place - REACH), place);
  const key = KEY.exec(before)?.[1];
  if (key === undefined || isWithinAddress(before)) return NO_LABEL;
  const said = readKey(key, text, place);
  if (said.says !== 'nothing' || !OF_FURTHER.test(key)) return said;
  const isFurther = Array.from(before.matchAll(KEYS)).some(({ 1: other = '', 0: { length }, index }) =>
    isPhones(readKey(other, before, index + length)),
  );
  return isFurther ? PHONES : said;
}

/** Whether a label names phones, or who is called. */
export const isPhones = ({ says }: Label): boolean => says !== 'nothing' && says !== 'other';

/** What a further number of somebody is called. */
export const OF_FURTHER = /^(?:alt\p{L}*|autre|backup|dienst\p{L}*|other|priv[aáé]\p{L}*|werk)[ _]?\d?$/iu;

const PHONES: Label = { says: 'phone', isDirect: true, isNamed: true, isInLine: true };

const KEY = /(?<![\p{L}\d_.-])(\p{L}[\p{L}\d_.-]{1,23})="?$/u;
const KEYS = /(?<![\p{L}\d_.-])(\p{L}[\p{L}\d_.-]{1,23})="?/gu;

/** `https://firma.example/?tel=0711…`, broken over lines as well; what has no end may be one. */
const isWithinAddress = (before: string): boolean =>
  WITHIN_ADDRESS.test(before) || (before.length === REACH && !/[\s|]/.test(before));

const WITHIN_ADDRESS = /(?:[?#]|:\/\/|www\.|\.\p{L}{2,}\/)[^\s|]*(?:&\r?\n\S*)?$|(?:^|\n)&\S*$/u;

/** The parts of a key are words: `no_hp`, `homePhone`, `ph1`. What does not name phones outright does so before their groups. */
function readKey(key: string, text: string, place: number): Label {
  const words = key.replace(/(?<=\p{Ll})(?=\p{Lu})|[_.-]|\d+/gu, ' ').trim();
  if (isFilipinoCell(text, place, words)) return PHONES;
  const said = readBackwards(`${words}: `);
  const isSure =
    said.isNamed === true ||
    said.says === 'other' ||
    SURE.test(key) ||
    (said.says === 'mobile' && words.length > LONGEST_PORT) ||
    (words.length > LONGEST_ABBREVIATION && IN_GROUPS.test(text.slice(place, place + LONGEST_GROUP)));
  return isSure ? { ...said, isInLine: true } : NO_LABEL;
}

const SURE = /phone|callb|(?:^|_)(?:hp|ph|wa)/i;
const LONGEST_ABBREVIATION = 2;
/** `port=`: of a network as well. */
const LONGEST_PORT = 4;
const IN_GROUPS = /^["+(0]|^\d+[ .-]\(?\d/;
const LONGEST_GROUP = 8;
