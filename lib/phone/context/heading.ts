import { type Line, linesBefore } from './lines';

/** A line of a list, and what stands over it, is no longer. */
const LONGEST = 112;
const MOST_LINES = 8;

/** What stands over a list. */
export interface Heading extends Line {
  /** Whether it stands right above the line that was asked for. */
  readonly isNext: boolean;
}

/** The line with a colon at its end that stands over the list of which a line begins at a place; `null` where none does. */
export function headingOver(text: string, lineStart: number): Heading | null {
  if (!MAY_HAVE_HEADING.test(text.slice(Math.max(0, lineStart - LONGEST_LIST), lineStart))) return null;
  let isNext = true;
  for (const line of linesBefore(text, lineStart, LONGEST, MOST_LINES)) {
    const written = text.slice(line.start, line.end);
    if (written.trim() === '') return null;
    if (HEADING.test(written)) return { ...line, isNext };
    isNext = false;
  }
  return null;
}

/** A cheap look: most numbers stand in no list. */
const MAY_HAVE_HEADING = /:[ \r]?[\n\u2028]/;
const LONGEST_LIST = 400;

const HEADING = /[\p{L})\]]:\s*$/u;
