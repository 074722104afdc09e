import { lineStartBefore } from './lines';
import { rowEndAfter } from './table';

/** A row of an order is no longer. */
const REACH = 120;

/** `2 × Mahlscheibe`, `1 stk. 2210 9374`, `10 Stück`, `3x`: how many of something. */
const COUNTED =
  /^[\s>•*-]*\d{1,4} ?(?:[×x]|stk\.?|stck\.?|stück|st\.|pcs\.?|pc\.?|pz\.?|szt\.?|ks|db|kpl|uds?\.?|un\.|шт\.?|adet|buc\.?)(?= )/iu;

/** `Pos. 10  0521 118…`: of an order, and its article. */
const POSITION = /^[\s>•*-]*pos(?:ition|ten|ição|ición|izione|\.)?[ .]{1,2}\d{1,4}[.)]?(?: {2,}|\t)$/iu;

/** ` – 12,49 €`, `   8.495,00`: what it costs. */
const PRICED =
  /^(?:.*\S)?(?: [-–—] ?| {2,}|\t)(?:[$€£] ?)?\d{1,3}(?:[.,’' ]?\d{3})*[.,](?:\d\d|-|–)(?: ?(?:€|EUR|kr\.?|zł|Kč|CHF|SEK|NOK|DKK|USD|\$|Ft|lei|лв\.?|руб\.?))?\s*$/u;

const AMOUNT = /\d[.,]\d\d(?!\d)/;

/** Whether a number without a label stands in the row of an article: some of it are ordered, and it has a price. */
export function isInArticleRow(text: string, start: number, end: number): boolean {
  const before = text.slice(lineStartBefore(text, start, REACH), start);
  const behind = text.slice(end, Math.min(end + REACH, rowEndAfter(text, end)));
  const counted = COUNTED.exec(before)?.[0];
  if (POSITION.test(before)) return true;
  if (counted !== undefined) return counted.length + 1 === before.length || AMOUNT.test(behind);
  return /\p{L}{3}/u.test(before) && PRICED.test(behind);
}
