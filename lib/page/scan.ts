import { type CountryCode, findPhoneNumbers, type PhoneNumberMatch } from '../phone';
import { type Line, linesBelow, rangeIn } from './line';
import type { Mark } from './mark';
import { partsOf } from './parts';

/** One step of reading a page. */
export interface Reading {
  /** The text nodes of a line that is read anew: what was known of them before no longer counts. */
  readonly nodes: readonly Text[];
  readonly marks: readonly Mark[];
}

/** Reads the callable numbers below an element, one short step after another; `null` for a step of walking. */
export function* scan(root: Element, region: CountryCode | undefined): Generator<Reading | null> {
  for (const line of linesBelow(root)) {
    if (!line) {
      yield null;
      continue;
    }
    let nodes: readonly Text[] = line.pieces.map(({ node }) => node);
    for (const part of partsOf(line.text)) {
      const matches = findPhoneNumbers(part.text, region === undefined ? {} : { region });
      const whole = matches.filter(({ start }) => start >= part.from && start < part.to);
      yield { nodes, marks: whole.flatMap((match) => toMark(line, part.offset, match) ?? []) };
      nodes = [];
    }
    if (nodes.length > 0) yield { nodes, marks: [] };
  }
}

function toMark(line: Line, offset: number, { e164, kind, raw, start, end }: PhoneNumberMatch): Mark | null {
  if (e164 === null || kind === 'fax') return null;
  const range = rangeIn(line, offset + start, offset + end);
  return range && { raw, e164, range };
}
