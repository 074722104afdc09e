import type { CountryCode } from '../region';
import { wordBefore } from './extension-between';
import { classOfExtensionWord, EXTENSION_HEADS, INFLECTED_WORDS, UNSPACED_WORDS } from './extension-words';
import { columnHead } from './table';
import { wordEndBefore, wordStartBefore } from './word-ends';

/** The columns of internal extensions in a text. */
export interface ExtensionColumns {
  readonly text: string;
  readonly region: CountryCode | undefined;
  /** Whether there is any; `null` until a cell is first asked for. */
  hasColumn: boolean | null;
  /** Where the last extension ended. */
  end: number;
}

export const extensionColumnsOf = (text: string, region: CountryCode | undefined): ExtensionColumns => ({
  text,
  region,
  hasColumn: null,
  end: -1,
});

/** A cell that names such a column; asked of a text once, so that other tables cost nothing. */
const HEAD = new RegExp(
  `(?:^|[\\t\\n\\u2028|;]| {2}) ?(?:nr |n[°º] ?)?(?:${UNSPACED_WORDS}|${EXTENSION_HEADS.join('|')}|${INFLECTED_WORDS})\\.?(?: ?(?:no|nr|номер)\\.?)? *(?=[\\t\\n\\r\\u2028|;]| {2}|$)`,
  'iu',
);

/** Whether the digits between two places are a cell of a column of internal extensions. */
export function isExtensionCell(columns: ExtensionColumns, start: number, end: number): boolean {
  const { text, region } = columns;
  if (!endsCell(text, end)) return false;
  columns.hasColumn ??= HEAD.test(text);
  return columns.hasColumn && isExtensionHead(columnHead(text, start), region);
}

/** Whether a cell begins at a place. */
export function beginsCell(text: string, start: number): boolean {
  const sign = text.charCodeAt(start - 1);
  if (sign === 9 || sign === 0x3b) return true;
  if (sign !== 0x20) return false;
  const before = text.charCodeAt(start - 2);
  return before === 0x20 || before === 0x7c;
}

const endsCell = (text: string, end: number): boolean =>
  /^(?:$|[\t\n\r\u2028;]| (?:[ |]|$))/.test(text.slice(end, end + 2));

/** A head of several words, or of a language that puts no spaces between them. */
const PHRASE = new RegExp(`^(?:${UNSPACED_WORDS})$`, 'iu');

function isExtensionHead(head: string, region: CountryCode | undefined): boolean {
  if (PHRASE.test(head)) return true;
  const end = wordEndBefore(head, head.length);
  const word = head.slice(wordStartBefore(head, end), end);
  const { wordStart, wordEnd } = wordBefore(head, region);
  const named = /^n[or]$/i.test(word)
    ? head.slice(0, head.length - word.length).trim()
    : head.slice(wordStart, wordEnd);
  const says = classOfExtensionWord(named.replace(/[^\p{L}\p{N}]+$/u, ''), region);
  return says === 'word' || says === 'abbreviation';
}
