import type { Label } from './context/label-words';
import { isLineEnd } from './context/lines';
import { areaBeside } from './context/named-area';
import type { PhoneNumberMatch } from './match';
import { type ParsedNumber, parseDigits } from './plan/parse';
import { planOf } from './plan/plan';
import { internationalGroups } from './plan/usual-groups';
import { asNational } from './plan/written';
import type { CountryCode } from './region';
import type { Span } from './text/span';
import { isBeforeName } from './text/town-behind';
import { toMatch } from './to-match';

/** Digits that are no number of any country by themselves. */
export interface Unread {
  readonly span: Span;
  readonly label: Label;
}

/** Digits behind an area code; fewer may be short codes (`116117`) and much else. */
const FEWEST = 7;
const FEWEST_OF_NAMED = 5;
const MOST = 10;

/** `30 55 6`, `26 17 43`. */
const IN_PAIRS = /^\d\d \d\d \d\d?$/;

/** `25-HP-526145-2`: digits behind a hyphen are the rest of a code. */
const CODE_BEFORE = /[\p{L}\d]-$/u;

/** Whether digits may be a local number: what is called something else is none. */
export const mayBeLocal = (
  text: string,
  { digits, plain, start, end }: Span,
  { says, isDirect }: Label,
): boolean =>
  (digits.length >= FEWEST ||
    (digits.length >= FEWEST_OF_NAMED && (IN_PAIRS.test(plain) || areaBeside(text, start, end) !== ''))) &&
  digits.length <= MOST &&
  !/^\(?[0+]/.test(plain) &&
  !(POSTCODE.test(plain) && isBeforeName(text, end)) &&
  !CODE_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
  !(says === 'other' && isDirect);

/** `1250-149 Lisboa` */
const POSTCODE = /^\d{4}-\d{3}$/;

/**
 * The numbers that are written without their area code, where the other numbers of the text are all of one area:
 * `Reclamos: 6333-2482` in a mail with `(011) 4903-7716`. Each has to be called a number, or to be like another one.
 */
export function localNumbers(
  text: string,
  unread: readonly Unread[],
  found: readonly PhoneNumberMatch[],
  home: CountryCode | undefined,
): readonly PhoneNumberMatch[] {
  if (unread.length === 0) return [];
  const before = inOrder(found);
  const named = unread.flatMap((one) =>
    matchOf(text, one, before, withNamedArea(text, one.span, home) ?? withOnlyArea(one, home)),
  );
  const known = inOrder([...found, ...named]);
  const areas = areasOf(known, home);
  const houses = housesOf(areas);
  if (!houses) return named;
  const others = unread.flatMap((one) => {
    const isOne = isMeant(text, one.span, one.label, houses, known);
    return matchOf(text, one, known, isOne ? withArea(one.span.digits, houses.area) : null);
  });
  return [...named, ...others];
}

/** The numbers that can be dialled, in their order: a page may have thousands, and the nearest of them is asked for. */
const inOrder = (found: readonly PhoneNumberMatch[]): readonly PhoneNumberMatch[] =>
  found.filter(({ e164 }) => e164 !== null).sort((one, other) => one.start - other.start);

/** The last of some numbers in their order that begins before a place. */
function lastBefore(known: readonly PhoneNumberMatch[], place: number): PhoneNumberMatch | undefined {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return known[low - 1];
}

/** The match of a number where no other one has been found; none where there is no number. */
function matchOf(
  text: string,
  { span, label }: Unread,
  found: readonly PhoneNumberMatch[],
  number: ParsedNumber | null,
): readonly PhoneNumberMatch[] {
  if (!number || (lastBefore(found, span.end)?.end ?? 0) > span.start) return [];
  return [toMatch(text, span, { written: asNational(number), others: [] }, label)];
}

/** The number with the area code that is named right beside it: `5441 3078 (area code 03)`. */
function withNamedArea(
  text: string,
  { digits, start, end }: Span,
  home: CountryCode | undefined,
): ParsedNumber | null {
  const area = home === undefined ? '' : areaBeside(text, start, end);
  return area === '' ? null : (parseDigits(area + digits, home) ?? parseDigits(`0${area}${digits}`, home));
}

/** The number with the area whose numbers alone are as long, where it is called one or written like one. */
function withOnlyArea(
  { span: { digits, plain }, label: { says, isDirect } }: Unread,
  home: CountryCode | undefined,
): ParsedNumber | null {
  const isCalled = says !== 'nothing' && says !== 'other' && (isDirect || GROUPED.test(plain));
  const area = isCalled || ARGENTINE_MOBILE.test(plain) ? areaOfLength(digits, home) : undefined;
  return area === undefined ? null : parseDigits(`0${area}${digits}`, home);
}

/** Areas with longer numbers than all others of their country: Buenos Aires, Manila, Cairo. */
const LONGEST_LOCAL: Readonly<Partial<Record<CountryCode, string>>> = { AR: '11', PH: '2', EG: '2' };

/** The area whose numbers alone are as long as digits without one. */
export const areaOfLength = (digits: string, home: CountryCode | undefined): string | undefined =>
  home !== undefined && (digits.length === 8 || (home === 'AR' && /^15\d{8}$/.test(digits)))
    ? LONGEST_LOCAL[home]
    : undefined;

interface Area {
  /** Calling code and area code. */
  readonly key: string;
  readonly country: CountryCode;
  readonly code: string;
  /** The digits of a number behind it; `null` where the plan has only this one area. */
  readonly local: string | null;
}

/** The areas of numbers, one for each, where all are the same one; none where they are not. */
function areasOf(found: readonly PhoneNumberMatch[], home: CountryCode | undefined): readonly Area[] {
  const own = home === undefined ? null : onlyAreaOf(home);
  const areas = own ? [own] : [];
  for (const { e164 } of found) {
    const number = e164 === null ? null : parseDigits(e164, undefined);
    const area = number && areaOf(number);
    if (!area || (own && area.country !== home)) continue;
    if (areas[0] && areas[0].key !== area.key) return [];
    areas.push(area);
  }
  return areas;
}

const FIXED: ReadonlySet<string> = new Set(['FIXED_LINE', 'FIXED_LINE_OR_MOBILE']);

function areaOf(number: ParsedNumber): Area | null {
  const { callingCode, country, national, type } = number;
  if (country === undefined || !(FIXED.has(type) || (type === 'MOBILE' && MOBILES_OF_AREAS.has(country))))
    return null;
  const [first = '', second = ''] = internationalGroups(number);
  // Argentina's mobiles have a 9 before their area.
  const isArgentine = country === 'AR' && first === '9';
  const code = isArgentine ? second : first;
  const local = national.slice(isArgentine ? first.length + second.length : first.length);
  return local.length < FEWEST || code === '' ? null : { key: callingCode + code, country, code, local };
}

/** Where mobiles have area codes too. */
const MOBILES_OF_AREAS: ReadonlySet<string> = new Set(['AR', 'BR']);

/** Most islands of North America's plan have one area code, as has Curaçao. */
function onlyAreaOf(country: CountryCode): Area | null {
  if (country === 'CW') return { key: '5999', country, code: '9', local: null };
  const { callingCode, leading } = planOf(country);
  const code = callingCode === '1' ? /^\W*(\d{3})\W*$/.exec(leading?.source ?? '')?.[1] : undefined;
  return code === undefined ? null : { key: callingCode + code, country, code, local: null };
}

/** What is asked of all areas at once. */
interface Houses {
  readonly area: Area;
  readonly beginnings: ReadonlySet<string>;
  /** How long local numbers are. */
  readonly lengths: readonly number[];
  readonly isLocalKnown: boolean;
}

function housesOf(areas: readonly Area[]): Houses | null {
  const [area] = areas;
  if (!area) return null;
  const locals = areas.flatMap(({ local }) => (local === null ? [] : [local]));
  return {
    area,
    beginnings: new Set(locals.map(beginningOf)),
    lengths: [...new Set(locals.map(({ length }) => length))],
    isLocalKnown: locals.length > 0,
  };
}

/** Whether digits are called a number, written like one; or are those, or next to those, of another one. */
function isMeant(
  text: string,
  span: Span,
  label: Label,
  { area: { country }, beginnings, lengths, isLocalKnown }: Houses,
  known: readonly PhoneNumberMatch[],
): boolean {
  const { digits, plain, start } = span;
  if (beginnings.has(beginningOf(digits))) return true;
  const last = lastBefore(known, start);
  const between = last && start - last.end < REACH ? text.slice(last.end, start) : null;
  // Right below another number, what is called nothing itself may be anything.
  if (between !== null && !GROUPED.test(plain) && isLineEnd(between)) return false;
  if (!lengths.some((length) => fits(length, digits)) && (isLocalKnown || digits.length !== LOCAL_OF_ISLANDS))
    return false;
  if (ARGENTINE_MOBILE.test(plain) && country === 'AR') return true;
  if (label.says === 'nothing' && GROUPED.test(plain)) return between !== null && LISTED.test(between);
  if (label.says === 'nothing' || label.says === 'other') return false;
  return (label.isDirect && text[start - 1] !== '#') || GROUPED.test(plain);
}

/** `(011) 4903-7716, y el galpón 4564-4301`, `, administración 4982-6153`, or in a line of its own right below, `Plomero: 4578-4912`. */
const LISTED = /^,? \p{L}{1,3}(?: \p{L}+){1,5} $|^, \p{L}{5,} $|^[\n\u2028]\p{Lu}[\p{L} ]{2,28}: $/u;
const REACH = 44;

const LOCAL_OF_ISLANDS = 7;
const ARGENTINE_MOBILE = /^15[- ]\d{4}-\d{4}$/;
const GROUPED = /^\d{3,4}[- ]\d{4}$|^\d{3}[- ]\d\d[- ]\d\d$/;

/** Whether digits may be a local number where others have so many digits. */
const fits = (length: number, digits: string): boolean =>
  digits.length === length || (digits.startsWith('15') && digits.length === length + 2) || length === 9;

/** What neighbours have in common: all but the last two digits, or the exchange of as long a number. */
const beginningOf = (digits: string): string =>
  `${digits.length}:${digits.slice(0, digits.length >= LONG ? -4 : -2)}`;

const LONG = 8;

function withArea(digits: string, { key, country, code }: Area): ParsedNumber | null {
  if (country === 'AR' && digits.startsWith('15')) return parseDigits(`0${code}${digits}`, country);
  const number = parseDigits(`+${key}${digits}`, undefined);
  return number?.country === country ? number : null;
}
