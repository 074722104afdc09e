import { isCellBelow } from './context/column';
import type { Label } from './context/label-words';
import { holdsEmptyLine, isLineEnd } from './context/lines';
import { JOINED } from './context/lists';
import { classOfWord } from './context/word';
import { isPairOfEmergencies } from './credible';
import { parseDigits } from './plan/parse';
import { asNational, type WrittenNumber } from './plan/written';
import type { CountryCode } from './region';
import { speaksOfUs } from './regions/at-home';
import type { Span } from './text/span';
import { isBeforeName } from './text/town-behind';

/** A number that was found. */
export interface Said {
  readonly span: Span;
  readonly written: WrittenNumber;
  /** Whether its own area code was carried over, and from which number. */
  readonly from: Said | null;
}

/** How far behind a number its area code still holds. */
const REACH = 40;

/** In North America, how far it may. */
const FAR = 200;

/** Between two numbers of one list stand signs, and words that join them or say whose they are. */
const BETWEEN = /^(?:[\s,;/|&()、，]|[\p{L}.'’]{1,16}[.:]?(?=[\s,;/|)、，]|$)){1,12}$/u;

/**
 * The number that a few digits say with the area code of the number before: `(495) 648-21-17, 648-21-18`;
 * `null` where they do not look like that number's end.
 */
export function withCarriedArea(
  text: string,
  span: Span,
  previous: Said & { readonly match: { readonly start: number; readonly end: number } },
  label: Label,
): WrittenNumber | null {
  const { length } = span.digits;
  // Its extension stands before what is between them.
  const { end } = previous.match;
  const between = text.slice(end, Math.min(span.start, end + FAR));
  if (length < 5 || between.length >= FAR || /^\D*[+0]/.test(span.plain) || isPairOfEmergencies(span.plain))
    return null;
  const isFar = between.length > REACH || !BETWEEN.test(between) || !isOnlyJoined(between);
  const isListed =
    !isFar ||
    mayReachFar(between, span, previous, label) ||
    isWrittenAlike(between, span, previous) ||
    isAlternative(between, span, previous);
  const isBelow = isCellBelow(text, span.start, span.end, previous.match.start);
  if (!isListed && !isBelow) return null;
  // Mobiles have no area, and share what they begin with only with those right beside them.
  if (previous.written.type === 'MOBILE' && holdsEmptyLine(between)) return null;
  // `Chez nous à Grevenmacher`: at home there is another area.
  if (speaksOfUs(between)) return null;
  if (hasOwnArea(text, span.start)) return null;
  // No cell has the area of the one beside it, unless its own head is that of phones.
  if (ITEM.test(between) || (!isBelow && !label.isInColumn && between.includes('\t'))) return null;
  const { area, localLength } = areaOf(previous);
  if (area === '' || Math.abs(localLength - length) > (isListed ? 2 : 0)) return null;
  // Five digits that begin a paragraph, or have a town behind them, are a postcode.
  if (length === 5 && (holdsEmptyLine(between) || isBeforeName(text, span.end))) return null;
  // Right below, in a line of its own, only what is written in the same groups is of the same house.
  if (isLineEnd(between) && !isBelow && !areGroupedAlike(span, previous)) return null;
  if (/(?:^|[^\p{L}])[xX]\s*$/u.test(between)) return null;
  const found = parseDigits(`+${previous.written.callingCode}${area}${span.digits}`, undefined);
  return found && asNational(found);
}

/**
 * Whether digits that would be a number abroad begin like the end of the mailbox's own number before them, whose area
 * code they rather share: `(011) 4774-3184 o 4774-3185`.
 */
export const isOfOther = (
  { isInternational, hasTrunk, country }: WrittenNumber,
  { digits }: Span,
  previous: Said,
  mailbox: CountryCode | undefined,
): boolean =>
  !isInternational &&
  !hasTrunk &&
  country !== mailbox &&
  previous.written.country === mailbox &&
  previous.span.digits.slice(-digits.length).startsWith(digits.slice(0, BEGINNING));

const BEGINNING = 4;

/** `id=04347 / 21 63 81`, `(0–24) 78/181-634`, `nr. 27 09/274.34.36`: whether an area code of its own stands before digits, whatever it was read with. */
const hasOwnArea = (text: string, start: number): boolean =>
  OWN_AREA.test(text.slice(Math.max(0, start - LONGEST_AREA), start));

const OWN_AREA = /(?:(?<!\d)0\d{1,3}\/|(?<!\d[ .-]?)(?:0\d{1,4}[ )]? ?[-/ ] ?|(?<=\) )\d{2,4}\/))$/;
const LONGEST_AREA = 12;

const isOnlyJoined = (between: string): boolean =>
  (between.match(/[\p{L}\p{M}.'’]{2,}/gu) ?? []).every((word) => {
    const says = classOfWord(word.replace(/\.$/, ''));
    return word.replace(/\.$/, '').length <= 3 || (says !== 'unknown' && says !== 'other');
  });

/** In North America a number of seven digits that is called one is of the area spoken of last. */
const mayReachFar = (between: string, { plain }: Span, { written }: Said, label: Label): boolean =>
  written.callingCode === '1' &&
  label.isDirect &&
  /^\d{3}[-. ]\d{4}$/.test(plain) &&
  !holdsEmptyLine(between);

/** So does one in the same lines that is written in the same groups: `(4932) 59-96-32, ask Rosa. Sales: 48-00-22`. */
function isWrittenAlike(between: string, { plain }: Span, { span, written, from }: Said): boolean {
  const isForeign = written.isInternational && written.callingCode !== '1';
  if (isForeign || written.type === 'MOBILE' || !LOCAL.test(plain)) return false;
  const groups = groupLengths(plain);
  return !holdsEmptyLine(between) && groupLengths(localText((from?.span ?? span).plain) ?? '') === groups;
}

/** `č. 5930296`, at the beginning of a line: what is listed there. */
const ITEM = /[\n\u2028](?:č|n[ro°º]|[№#])\.? ?$/iu;

/** `01225 667142, or if she's at Jean's, 475615`: as many digits, for when nobody answers there. */
const isAlternative = (between: string, { plain }: Span, { span, from }: Said): boolean =>
  ALTERNATIVE.test(between) &&
  plain.length >= FEWEST_ALONE &&
  groupLengths(plain) === groupLengths(localText((from?.span ?? span).plain) ?? '');

const FEWEST_ALONE = 6;
const ALTERNATIVE = new RegExp(`^[,;] ${JOINED} [^\\n\\u2028\\d.!?]{3,60}[,:] $`, 'u');

/** `1300-1500` are hours. */
const LOCAL = /^(?!(?:[01]\d|2[0-4])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d$)\d{2,4}([- .])\d{2,4}(?:\1\d{1,4})?$/;

const areGroupedAlike = ({ plain }: Span, { span, from }: Said): boolean =>
  groupLengths(plain) === groupLengths(localText((from?.span ?? span).plain) ?? '');

const groupLengths = (plain: string): string =>
  (plain.match(/\d+/g) ?? []).map((group) => group.length).join('-');

/** The area code of a number, and how long what follows is; empty where it cannot be told. */
function areaOf({ span, written: { national }, from }: Said): { area: string; localLength: number } {
  if (from) return { area: areaOf(from).area, localLength: span.digits.length };
  const local = localPart(span.plain);
  const isSetOff = local !== null && national.endsWith(local) && local !== national;
  return {
    area: isSetOff ? national.slice(0, national.length - local.length) : '',
    localLength: local?.length ?? 0,
  };
}

/** The digits behind the area code, where it is set off: `(495) 648-21-17`, `0561 / 76 54 32`. */
const localPart = (plain: string): string | null => localText(plain)?.replace(/\D/g, '') ?? null;

const localText = (plain: string): string | undefined =>
  /^[^()]*\([^()]*\)(?!\s*\()(.*)$/.exec(plain)?.[1] ??
  /^\D*\d{2,6} ?[/-] ?(\d.*)$/.exec(plain)?.[1] ??
  /^(?:0|\+\d{1,3} ?)\d{1,5} (\d.*)$/.exec(plain)?.[1] ??
  // `81 3421-6095`: two groups behind an area code that needs no 0
  /^[1-9]\d{1,2} (\d{2,4}[- ]\d{4})$/.exec(plain)?.[1];
