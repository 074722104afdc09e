import { type CountryCode, findPhoneNumbers, type PhoneNumberMatch } from '../phone';
import { type Line, linesBelow, rangeIn } from './line';
import type { Mark } from './mark';

/** A long line is looked through in parts, so that one of them never takes longer than a slice. */
const PART = 2_000;

/** The callable numbers below an element, one step of work after another; `null` for a step that found none. */
export function* scan(root: Element, region: CountryCode | undefined): Generator<Mark | null> {
  for (const line of linesBelow(root)) {
    for (const part of partsOf(line.text)) {
      const matches = findPhoneNumbers(part.text, region === undefined ? {} : { region });
      if (matches.length === 0) yield null;
      for (const match of matches) yield toMark(line, part.offset, match);
    }
  }
}

function toMark(line: Line, offset: number, match: PhoneNumberMatch): Mark | null {
  if (match.e164 === null || match.kind === 'fax') return null;
  const range = rangeIn(line, offset + match.start, offset + match.end);
  return range && { match, raw: match.raw, e164: match.e164, range };
}

function* partsOf(text: string): Generator<{ text: string; offset: number }> {
  for (let offset = 0; offset < text.length; ) {
    const end = partEnd(text, offset);
    yield { text: text.slice(offset, end), offset };
    offset = end;
  }
}

/** Cuts at a line end if there is one near, else before a word of letters: never within a number. */
function partEnd(text: string, offset: number): number {
  const latest = offset + PART;
  if (latest >= text.length) return text.length;
  const lineEnd = text.lastIndexOf('\n', latest);
  if (lineEnd > offset) return lineEnd + 1;
  for (let at = latest; at > offset + PART / 2; at -= 1) {
    if (text[at - 1] === ' ' && /\p{L}/u.test(text[at - 2] ?? '')) return at;
  }
  return latest;
}
