import { type CountryCode, endsInFaxLabel, findPhoneNumbers, type PhoneNumberMatch } from '../phone';
import { type Line, linesBelow, rangeIn } from './line';
import type { Mark } from './mark';
import { partsOf } from './parts';

/** How a page is read. */
export interface ReadOptions {
  /** The country whose national numbers are meant. */
  readonly region?: CountryCode;
  /** Numbers that are never marked. */
  readonly ignored?: readonly string[];
}

/** One step of reading a page. */
export interface Reading {
  /** The text nodes of a line that is read anew: what was known of them before no longer counts. */
  readonly nodes: readonly Text[];
  readonly marks: readonly Mark[];
}

/** Reads the callable numbers below an element, one short step after another; `null` for a step of walking. */
export function* scan(root: Element, { region, ignored = [] }: ReadOptions): Generator<Reading | null> {
  const unwanted = new Set(ignored);
  let before = '';
  for (const line of linesBelow(root)) {
    if (!line) {
      yield null;
      continue;
    }
    const isFax = endsInFaxLabel(before);
    before = line.ending;
    let nodes: readonly Text[] = line.pieces.map(({ node }) => node);
    for (const part of partsOf(line.text)) {
      const matches = findPhoneNumbers(part.text, region === undefined ? {} : { region });
      const whole = matches
        .filter(({ start }) => start >= part.from && start < part.to)
        .filter(({ start }) => !(isFax && beginsLine(line, part.offset + start)));
      const marks = whole.flatMap((match) => toMark(line, part.offset, match) ?? []);
      yield { nodes, marks: marks.filter(({ target }) => !unwanted.has(target)) };
      nodes = [];
    }
    if (nodes.length > 0) yield { nodes, marks: [] };
  }
}

/** Whether nothing but punctuation stands before the number: then the line before may be its label. */
const beginsLine = (line: Line, start: number): boolean => !/[\p{L}\p{Nd}]/u.test(line.text.slice(0, start));

function toMark(line: Line, offset: number, { e164, kind, raw, start, end }: PhoneNumberMatch): Mark | null {
  if (e164 === null || kind === 'fax') return null;
  const range = rangeIn(line, offset + start, offset + end);
  return range && { raw, target: e164, range };
}
