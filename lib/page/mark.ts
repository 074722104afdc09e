import type { PhoneNumberMatch } from '../phone';

/** A callable number on the page. */
export interface Mark {
  readonly match: PhoneNumberMatch;
  /** The number as it is shown; what the range must still say when it is clicked. */
  readonly raw: string;
  readonly e164: string;
  /** Follows the page: it shrinks to nothing when the page takes the number away. */
  readonly range: Range;
}

/** Whether the page still shows what was found: the marked text is there, unchanged. */
export const isCurrent = (mark: Mark): boolean =>
  mark.range.startContainer.isConnected && shownText(mark.range) === flat(mark.raw);

/** Line breaks between nodes are no text, so both sides are compared without white space. */
const flat = (text: string) => text.replace(/\s/g, '');

const shownText = (range: Range) => flat(range.toString());
