import { isInForeignForm } from './form';
import { type Label, NO_LABEL, readBackwards } from './label-words';
import { lineAbove, lineStartBefore } from './lines';
import { columnHead, isPricedRow } from './table';

/** How far before a number its label may begin. */
const REACH = 72;

/** A label in a cell or line of its own is no longer. */
const LONGEST_OWN_LINE = 48;

/** Mails are cut at widths of up to this. */
const LONGEST_WRAPPED = 110;

/**
 * What the words before a place say of the number that begins there: those in its line, or in the line or cell
 * before where it begins its own.
 */
export function labelBefore(text: string, place: number): Label {
  if (isBehindDigits(text, place)) return NO_LABEL;
  const start = lineStartBefore(text, place, REACH);
  const before = text.slice(start, place);
  if (isExample(before)) return { says: 'other', isDirect: true };
  const sign = /[\u2100-\u27bf\ud83d]/.test(before) ? SIGN.exec(before)?.[0] : undefined;
  if (sign !== undefined) return { says: signSays(sign), isDirect: true, isNamed: true };
  if (/[\p{L}\p{Nd}№]/u.test(before)) {
    const letter = isOpening(text[place]) ? LETTER.exec(before)?.[1] : undefined;
    const said = {
      ...(letter === undefined ? readBackwards(before) : labelOfLetter(letter)),
      isInLine: true,
    };
    if (said.says !== 'nothing') return said;
    const shown = inTable(text, place, said);
    const isForeign = shown.says === 'nothing' && isInForeignForm(text, place, before);
    return isForeign ? { ...said, says: 'other', isDirect: true } : shown;
  }
  const above = lineAbove(text, start, LONGEST_WRAPPED);
  const own = aboveSays(above);
  return inTable(text, text[start - 1] === '\t' ? start : place, own);
}

/** `(e.g. 010-447-1903)`: nobody is to be called there. */
const isExample = (before: string): boolean => /\. ?$/.test(before) && EXAMPLE.test(before);

const EXAMPLE =
  /(?<![\p{L}.])(?:e\.g|z\. ?B|p\. ?ej|p\. ?ex|par ex|por ej|por ex|ad es|bijv|bv|np|např|napr|f\. ?eks|t\. ?ex|esim|örn|напр)\. ?$/iu;

/** What the line above says: one of its own as a label, one that was cut at a width as the words before. */
function aboveSays(above: string): Label {
  if (above.length <= LONGEST_OWN_LINE) return isOwnLabel(above) ? readBackwards(above, true) : NO_LABEL;
  return WRAPPED.test(above) ? readBackwards(above.slice(-REACH)) : NO_LABEL;
}

/** A line that goes on: it ends in a word, in the middle of a sentence, or in an abbreviation that wants a number. */
const WRAPPED = /[\p{Ll}\p{Lo}]$|(?:n[or]|č|tel|mob|fax|ref)\.$/iu;

/** `t +49 40 123456 | f +49 40 123457`: small letters at the beginning of a line or a part of it. */
const LETTER = /(?:^|[|·•]|\s{2})\s?([tmfpdo])\.? $/;

const isOpening = (sign = ''): boolean => sign === '+' || sign === '(' || sign === '0';

const labelOfLetter = (letter: string): Label => ({
  says: letter === 'f' ? 'fax' : letter === 'm' ? 'mobile' : 'phone',
  isDirect: true,
  isNamed: true,
});

/** Digits have a label of their own, which says nothing of those behind them. */
function isBehindDigits(text: string, place: number): boolean {
  let at = place - 1;
  while (BETWEEN_GROUPS.includes(text[at] ?? 'x')) at -= 1;
  // Wide spaces part cells, not groups.
  if (text.startsWith('  ', place - 2)) return false;
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const BETWEEN_GROUPS = ' \u00a0-./';

/** The head of the column names a cell better than the cell beside it, where it names it at all. */
function inTable(text: string, cell: number, own: Label): Label {
  const head = columnHead(text, cell);
  const named = head === '' ? NO_LABEL : readBackwards(head, true);
  if (named.says !== 'nothing') return named;
  return own.says === 'nothing' && isPricedRow(text, cell) ? { says: 'other', isDirect: true } : own;
}

/** Pictures of telephones, with nothing but spaces behind them. */
const SIGN = /[☎☏✆℡📞📱📠🖷](?=\ufe0f?[\s.:]*$)/u;

const signSays = (sign: string) =>
  sign === '📱' ? 'mobile' : sign === '📠' || sign === '🖷' ? 'fax' : 'phone';

/** A line that holds digits speaks of those, and a whole sentence of something else. */
const isOwnLabel = (line: string): boolean =>
  line !== '' && !/\p{Nd}|[.!?]\s+\p{L}/u.test(line) && line.trim().split(/\s+/).length <= 4;
