import { EXTENSION_WORDS, UNSPACED_WORDS } from '../context/extension-words';
import { lowered } from './lower';
import type { Run } from './runs';
import { DIGIT, DOT, digitValue, LINE_END, SPACE, signAt } from './signs';

/** What belongs to a number behind its last digit. */
export interface Tail {
  /** How many characters of the text it takes. */
  readonly length: number;
  readonly extension?: string;
  /** Pauses and tones, as they would be dialled: `,,123456789#`. */
  readonly dtmf?: string;
}

/** No tail is longer. */
const LONGEST = 80;

/** The extension, or the pauses and tones, that go on where a number ends; `null` where there are none. */
export function tailBehind(text: string, end: number): Tail | null {
  if (!mayFollow(text, end)) return null;
  const raw = text.slice(end, end + LONGEST);
  if (!MAY_FOLLOW.test(raw)) return null;
  const behind = asAscii(raw);
  return isUpTo(text, end, behind) ? null : (tones(behind) ?? extension(behind));
}

/** `02-2639-5100~5102`: the last one of a range. */
function isUpTo(text: string, end: number, behind: string): boolean {
  const last = UP_TO.exec(behind)?.[1] ?? '';
  const first = text.slice(end - last.length, end);
  return first < last && Number(last) - Number(first) < WIDEST;
}

const UP_TO = /^[~\uff5e](\d{1,4})(?!\d)/;
const WIDEST = 100;

/** A cheap look: digits come soon. Most numbers end in a full stop, or before a word that has none behind it. */
function mayFollow(text: string, end: number): boolean {
  if (signAt(text, end) === DOT) return false;
  const most = Math.min(text.length, end + LONGEST);
  let at = end;
  while (at < most && signAt(text, at) !== DIGIT) at += 1;
  return (
    at < most &&
    (at - end <= LONGEST_NAME || PAUSES.includes(text[isSpace(text, at - 1) ? at - 2 : at - 1] ?? ' '))
  );
}

/** Between a number and its extension there is no more, with the longest of `NAMES`; before a code there may be. */
const LONGEST_NAME = 36;
const PAUSES = ',;*#pPwW';

const isSpace = (text: string, at: number): boolean => {
  const sign = signAt(text, at);
  return sign === SPACE || sign === LINE_END || text[at] === '\t';
};

const MAY_FOLLOW =
  /^(?:[\p{L};,#~(（/pPwWxX，-]|[ \u00a0\u3000]{1,3}[\p{L};,#~(（/\u2013-]| \d{1,5}(?:-?[aeoö]s)? [mdns]|[ ]?\r?\n[> ]{0,4}\p{L})/u;

const asAscii = (text: string): string =>
  !/[\u0080-\uffff]/.test(text)
    ? text
    : text.replace(/[\u00a0\uff0c\uff03\u2011\u2013\uff1a\uff08\uff09]|(?![0-9])\p{Nd}/gu, (sign) =>
        signAt(sign, 0) === DIGIT ? String(digitValue(sign.charCodeAt(0))) : (WIDE[sign] ?? sign),
      );

const WIDE: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\uff0c': ',',
  '\uff03': '#',
  '\u2011': '-',
  '\u2013': '-',
  '\uff1a': ':',
  '\uff08': '(',
  '\uff09': ')',
};

/** `,,123456789#`, `,,509 318 462#`, `;55#`, ` ,, 123#`, `p123#`, `,,98765432101#,,,,*123456#`. */
const TONES =
  /^(?:,{2,3}\d{2,4}(?: \d{2,4}){1,3}#|\s?[,;](?:\s?[,;])*\s?[*#]?\d+#{1,2}(?:\s?[,;]+\s?[*#]?\d*#?)*|\s?(?:,\s?,|;\s?;)[,;]*\s?[*#]?\d+(?:[,;]+[*#]?\d+)*#{0,2}|,\d{6}(?:,\d{3})?(?!\d|,)|\s?[pPwW][,]*\d{2,}#?)/;

function tones(behind: string): Tail | null {
  const found = TONES.exec(behind)?.[0];
  if (found === undefined) return null;
  // A letter glued to the code is a word's, a digit behind `#` something else's.
  const whole = found.replace(/[,;\s]+$/, '');
  if (/#$/.test(whole) && /^\d/.test(behind.slice(whole.length))) return null;
  return { length: whole.length, dtmf: whole.replace(/\s/g, '') };
}

/** What may be read so only behind a number, beside the words that stand alone too. */
const NAMES = `xtn?|dw|kl|app|int|local(?= ?\\d{2,5}(?![\\d:]|\\.\\d|\\s?[ap]\\.?m))|p(?=\\. ?\\d{3,5}(?!\\d))|loc(?=\\.? \\d\\d)|w(?=\\. ?\\d{2,4}(?!\\d))|inw|lok(?:al)?|uitbreiding|ramal|interior|локал|samb|vid(?=\\. ?\\d{2,4}(?!\\d))|r(?=[.:])|ank(?=\\. ?\\d{2,3}(?!\\d))|dah|pes(?=\\.)|pesawat|iekš|лок|anx|m[eé]ll|linje|máy (?:lẻ|nhánh)|转|轉|${UNSPACED_WORDS}|${[...EXTENSION_WORDS].join('|')}`;

/** `, 114-es mellék`, `(206 dahili)`, ` 118 mellék`: the word behind its digits. */
const DIGITS_FIRST =
  /^[ ]{0,2}(?:[,;/]|(\())?[ ]?(\d{1,5})(?:-?[aeoö]s|\.)?(?:\r?\n[> ]{0,4}| )(?:numaralı dahili|sz\.? mellék|mellék|(?<=\/\d{1,4} )mell(?=\.)|dahili)(?!\p{L}|[ .:]{0,3}(?:[ .:]|[\r\n\u2028]+ ?)\p{Nd})(\)?)/iu;

/** Whether the last group of a run is such an extension of what stands before it. */
export const isDigitsFirst = (text: string, { groups }: Run, at: number): boolean =>
  at === groups.length - 1 &&
  at > 0 &&
  mayNameDigits(text, groups[at]?.end ?? 0) &&
  DIGITS_FIRST.test(text.slice(groups[at - 1]?.end ?? 0, (groups[at - 1]?.end ?? 0) + LONGEST_FIRST));

/** A cheap look at what stands right behind digits: a letter or a hyphen of `-es`, or the name behind a space. */
function mayNameDigits(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code !== 0x20) return code === 0x0a || code === 0x0d || code === 0x2d || code > 0x40;
  return NAME_STARTS.includes(text[end + 1] ?? ' ');
}

const NAME_STARTS = 'nsmdNSMDſ';

const LONGEST_FIRST = 32;

/** In a line of its own, `int. 7, sig. Rossi` is the next entry of a list. */
const EXTENSION = new RegExp(
  `^(?:;ext=(\\d{1,7})|[ ]{0,3}[,;(/-]?[ ]{0,3}(?:\\r?\\n[> ]{0,4}(?![^\\n,]+\\d, \\p{L}+[.,]))?(?:nr\\.? )?(?:${NAMES})[ .:：-]{0,3}(?:번호|(?<!\\p{L})n[or]?\\.?)?[ .:-]{0,3}(?!0\\d{1,3} [-/] \\d)(\\d{1,7})(?!\\d|[ ./:-]\\d| / \\d{3} \\d{3}(?!\\d))|(?:[ ]{0,2}|[ ]?,[ ]?)[xX][.:]?[ ]{0,2}(\\d{1,7})(?![\\d-])|[ ]{0,2}[#~](\\d{1,7})(?!\\d))(#?\\)?)`,
  'u',
);

function digitsFirst(behind: string): Tail | null {
  const [whole = '', opening = '', digits, closing = ''] = DIGITS_FIRST.exec(behind) ?? [];
  if (digits === undefined || (opening !== '' && closing === '')) return null;
  const isOfOther = opening === '' && closing !== '';
  return { length: whole.length - (isOfOther ? 1 : 0), extension: digits };
}

function extension(behind: string): Tail | null {
  const first = digitsFirst(behind);
  if (first) return first;
  const found = EXTENSION.exec(lowered(behind));
  if (!found) return null;
  const [whole, ...parts] = found;
  const digits = parts.slice(0, 4).find((part) => part !== undefined);
  if (digits === undefined || /^[a-z\d\u00c0-\u024f]/i.test(behind.slice(whole.length))) return null;
  const opened = whole.includes('(');
  const closing = parts[4] ?? '';
  // A bracket that goes on is a remark, not a part of the number: `(extension 118 after five)`.
  if (opened && !closing.endsWith(')')) return null;
  const kept =
    closing.length > 0 && !(opened && closing.endsWith(')'))
      ? whole.slice(0, whole.length - closing.length)
      : whole;
  return { length: kept.length, extension: digits };
}
