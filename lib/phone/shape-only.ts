import type { Label } from './context/label-words';
import { areaBehind } from './context/named-area';
import type { FindOptions, PhoneNumberMatch } from './match';
import type { Span } from './text/span';
import { tailBehind } from './text/tail';

/** North America's ten digits, as nobody writes anything else. */
const NORTH_AMERICAN = /^(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. ]?\d{4}|\d{3}([-. ])\d{3}\1\d{4})$/;

/**
 * What is written as a phone number, or called one, but is valid in no country's plan: given without a number to
 * dial, so that a person can see and mend it. `null` for anything else.
 */
export function shapeOnly(
  text: string,
  span: Span,
  label: Label,
  northAmerican: boolean,
): PhoneNumberMatch | null {
  const isCalledOne = label.isDirect && label.isNamed === true;
  const isShaped = northAmerican && NORTH_AMERICAN.test(span.plain) && label.says !== 'other';
  const { length } = span.digits;
  if (!(isShaped || (isCalledOne && length >= 7 && length <= 15))) return null;
  if (PART.test(span.plain)) return null;
  // With the area that is named there, it may be a local number.
  if (areaBehind(text, span.end) !== '') return null;
  const tail = tailBehind(text, span.end);
  const end = span.end + (tail?.length ?? 0);
  return {
    start: span.start,
    end,
    raw: text.slice(span.start, end),
    e164: null,
    ...(tail?.extension === undefined ? {} : { extension: tail.extension }),
    ...(tail?.dtmf === undefined ? {} : { dtmf: tail.dtmf }),
    kind: label.says === 'fax' ? 'fax' : 'phone',
    confidence: 'likely',
  };
}

/** `339.202.060.310`: a part of a machine. */
const PART = /^\d{3}(?:\.\d{3}){3}$/;

const NORTH_AMERICA: ReadonlySet<string> = new Set(['US', 'CA', 'PR', 'DO', 'JM', 'BS']);

/** Whether the reader's own country, or one whose numbers may be meant, is of North America's plan. */
export const isNorthAmerican = ({ region, regions = [] }: FindOptions): boolean =>
  [region, ...regions].some((one) => one !== undefined && NORTH_AMERICA.has(one));
