import { isInArticleRow } from './context/article-row';
import type { Label } from './context/label-words';
import { isLogged, isSpokenOf, standsAlone } from './context/line';
import { isOfThing, isThingTalk, type Talk } from './context/thing';
import { planOf } from './plan/plan';
import { usualGroups } from './plan/usual-groups';
import { lacksTrunk, type WrittenNumber } from './plan/written';
import type { CountryCode } from './region';
import { isAsciiDigit } from './text/signs';
import type { Span } from './text/span';

/** What is known of the place where a number stands. */
export interface Circumstances {
  readonly label: Label;
  /** Whether the text holds nothing else: then any valid number is meant as one. */
  readonly isWholeText: boolean;
  /** Whether it was cut out of more digits that are no number. */
  readonly isCut: boolean;
  /** The country of the national number right before it, where that is certain. */
  readonly beside?: CountryCode | undefined;
  /** Whether a number stands shortly before it, in its line. */
  readonly isListed?: boolean;
  /** Whether nothing but a word or two stands between both: `his landline 0113… and mobile 07788…`. */
  readonly isJoined?: boolean;
  /** Whether it may lack the 0 that it begins with. */
  readonly hasLostZeros?: boolean;
  /** Whether the text is about things that have numbers; `null` where that does not matter. */
  readonly talk: Talk | null;
}

/** What the usual groups of a country say, and where it is named right beside: `Nuuk: 70 13 64`. */
const USUAL = 2;
const USUAL_WHERE_NAMED = 4;

/** How sure one must be. */
const ENOUGH = 1;

/**
 * Whether a valid number is one that a careful person would want to call. A `+` speaks for itself; a national number
 * has to look like one, or be called one: postcodes, order numbers and dates are valid numbers of some countries.
 * `isNamed`: whether its country is named right beside it.
 */
export function isCredible(
  text: string,
  span: Span,
  written: WrittenNumber,
  { label: told, isCut, isWholeText, talk, beside, isListed, hasLostZeros }: Circumstances,
  isNamed = false,
): boolean {
  const { plain, start, end } = span;
  const label = told.guess === 'name' ? ofName(told, written, plain) : told;
  if (isShortCode(written) || isPairOfEmergencies(plain)) return false;
  if (written.isInternational) {
    if (plain.includes('+')) return !isCut || endsByPlan(written) || isMobileInGroups(written, plain);
    return !(isCut || (label.says === 'other' && label.isDirect));
  }
  const lacks = lacksTrunk(written);
  if (isWholeText && !isCut && !lacks) return true;
  if (lacks && !(label.isDirect && (hasLostZeros === true || hasFixedLength(written)))) return false;
  const groups = groupsOf(plain);
  const isNext = isListed === true && beside === written.country;
  const said = isSurelyPhone(plain, label)
    ? Math.max(-4, labelScore(label, false))
    : labelScore(label, isNext || written.type === 'TOLL_FREE' || written.type === 'SHARED_COST');
  const sum = said + shapeScore(written, plain, groups) - (isCut ? CUT : 0) + (isNext ? LISTED : 0);
  // What costs more to find out is asked only where it decides.
  if (sum < ENOUGH - MOST_REST - (isNamed ? USUAL_WHERE_NAMED - USUAL : 0)) return false;
  const asUsual = isNamed && groups.length > 1 ? USUAL_WHERE_NAMED : USUAL;
  const usual = sum >= ENOUGH ? sum : sum + (isWrittenAsUsual(written, groups) ? asUsual : 0);
  if (usual < ENOUGH - MOST_OF_LINE) return false;
  // Asked before the line is looked at: what is doubted for it is searched again.
  const mayBeThing =
    (label.says === 'nothing' || label.says === 'other') &&
    !/^[08]? ?\(/.test(plain) &&
    written.type !== 'TOLL_FREE' &&
    talk !== null &&
    isThingTalk(talk);
  if (usual < ENOUGH && !isEnoughInLine(text, span, usual, label)) return false;
  if (
    mayBeThing &&
    (label.says === 'other' || isOfThing(text, start, end, isInGroupsOfPlan(written, groups)))
  )
    return false;
  // `NETFLIX.COM 866-579-7172 CA   $17.99`: a shop that can be called for nothing.
  const mayBeArticle = label.says === 'nothing' && written.type !== 'TOLL_FREE';
  return (
    !(mayBeArticle && isInArticleRow(text, start, end)) &&
    !(label.says === 'nothing' && isLogged(text, start))
  );
}

/** `Katie Price 07394 123456`, `Katie Price 07394123456`: where it may be of somebody, only digits in the groups of phones are. */
const ofName = (label: Label, written: WrittenNumber, plain: string): Label => ({
  ...label,
  says: isInOwnGroups(written, plain) ? 'nothing' : 'other',
  guess: undefined,
});

function isInOwnGroups(written: WrittenNumber, plain: string): boolean {
  const groups = groupsOf(plain);
  if (written.isInternational || groups.length < 2) return written.isInternational;
  return isWrittenAsUsual(written, groups) || isInGroupsOfPlan(written, groups);
}

/** Whether the groups are those of the country's plan, and no others that are as small. */
function isInGroupsOfPlan(written: WrittenNumber, groups: readonly string[]): boolean {
  if (groups.length < 2) return false;
  if (written.callingCode === '1') return groups.length > 2 && northAmericanScore(written, groups) > 0;
  const usual = usualGroups(written);
  return usual.length > 1 && (areOf(groups, usual) || areOf(usual, groups));
}

/** `347 1234567`, `99300 45671`: whether some groups are others of which some are written together, or without a 0. */
function areOf(groups: readonly string[], usual: readonly string[]): boolean {
  const ends = lengthsOfEnds(usual);
  return lengthsOfEnds(groups).every((length) => ends.includes(length));
}

const lengthsOfEnds = (groups: readonly string[]): readonly number[] =>
  groups.slice(1).map((_group, at) => groups.slice(at + 1).join('').length);

/** Whether its line makes a number one that is not quite sure to be one. */
function isEnoughInLine(text: string, { start, end }: Span, usual: number, { says }: Label): boolean {
  const alone = usual + (standsAlone(text, start, end) ? 1 : 0);
  return alone >= ENOUGH || (says !== 'other' && alone + 1 >= ENOUGH && isSpokenOf(text, start, end));
}

/** `(915) 203-7659`: things have no area codes, unless a column is said to be of things. */
export const isSurelyPhone = (plain: string, { isInLine }: Label): boolean =>
  (isInLine === true && /^(?:[08] )?\((?:0-)?0?\d{2,5}\) ?\d{3,}/.test(plain)) || TOLL_FREE.test(plain);

/** `1-888-472-6139`: free to call from North America, and written as nothing else is. */
const TOLL_FREE = /^1-8(?:00|33|44|55|66|77|88)-\d{3}-\d{4}$/;

/** What the line and the usual groups can add, and the line alone. */
const MOST_REST = 4;
const MOST_OF_LINE = 2;

const CUT = 6;

/** A number of the same country stands right before it, in its line. */
const LISTED = 3;

function labelScore({ says, isDirect, guess }: Label, isLikely: boolean): number {
  if (says === 'nothing') return 0;
  if (says === 'other')
    return isDirect ? (guess === undefined ? -10 : isLikely && guess !== 'number' ? -3 : -6) : -4;
  return isDirect ? 4 : 2;
}

function shapeScore(written: WrittenNumber, plain: string, groups: readonly string[]): number {
  const { type } = written;
  const hasBeginning = beginsAsNational(written, plain);
  let sum = 0;
  if (hasBeginning) sum += 2;
  if (/^\(0?\d{1,5}\) ?[-./]? ?\d/.test(plain) || /^1[ -.]?\(\d{3}\)/.test(plain)) sum += 2;
  if (groups.length > 1) sum += 1;
  else
    sum += isDistinct(written) ? 2 : hasBeginning ? (isShort(written) ? -2 : 0) : type === 'MOBILE' ? -1 : -2;
  if (type === 'MOBILE' && written.callingCode !== '1') sum += isTooShort(written) ? -5 : 2;
  if (CODE_AND_PART.test(plain)) sum -= 2;
  if (groups.length >= 5 && groups.every((group) => group.length === 1)) sum -= 2;
  if (groups.reduce((length, group) => length + group.length, 0) < 7) sum -= 3;
  return written.callingCode === '1' ? sum + northAmericanScore(written, groups) : sum;
}

/** `2105550-13`: an article and its form. */
const CODE_AND_PART = /^[1-9]\d{5,}-\d{1,2}$/;

/** Austria's plan takes mobiles of any length; nobody has one of eight digits. */
const isTooShort = ({ country, national }: WrittenNumber): boolean => country === 'AT' && national.length < 9;

/** `0712345`: so few digits without a space are as well anything else. */
const isShort = ({ national, type }: WrittenNumber): boolean => national.length < 7 && type !== 'MOBILE';

/** The groups of digits of a number in plain signs. */
export function groupsOf(plain: string): readonly string[] {
  const groups: string[] = [];
  let start = -1;
  for (let at = 0; at <= plain.length; at += 1) {
    const isDigit = at < plain.length && isAsciiDigit(plain.charCodeAt(at));
    if (isDigit && start < 0) start = at;
    if (isDigit || start < 0) continue;
    groups.push(plain.slice(start, at));
    start = -1;
  }
  return groups;
}

/** With the trunk prefix, or the 0 that is a part of Italian numbers. */
const beginsAsNational = ({ hasTrunk, callingCode, country }: WrittenNumber, plain: string): boolean =>
  (hasTrunk && callingCode !== '1') || (country === 'IT' && /^\(?0/.test(plain));

/** Brackets and hyphens as only North America writes them: `(313) 842-6617`. */
export const isNorthAmericanStyle = (plain: string): boolean => NORTH_AMERICAN_STYLE.test(plain);

const NORTH_AMERICAN_STYLE = /^(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}$/;

const NORTH_AMERICAN_GROUPS = new Set(['10', '11', '3-3-4', '1-3-3-4', '3-7', '1-3-7', '6-4']);

/** North America writes its ten digits in known groups; `2026-118842` is none of them. */
function northAmericanScore({ type }: WrittenNumber, groups: readonly string[]): number {
  if (NORTH_AMERICAN_GROUPS.has(groups.map((group) => group.length).join('-'))) return 2;
  return type === 'TOLL_FREE' ? -1 : -3;
}

/** Whether the groups are those in which the country's plan writes the number, or as small. */
function isWrittenAsUsual(written: WrittenNumber, groups: readonly string[]): boolean {
  if (groups.length < 2 || written.callingCode === '1') return false;
  const isFine =
    groups.length >= 3 &&
    groups.every((group) => group.length <= 4) &&
    groups.filter((group) => group.length === 1).length <= 2;
  return isFine || areSame(groups, usualGroups(written));
}

/** Whether groups of digits are the same, one by one. */
export function areSame(some: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return some.length === others.length;
}

/** Whether groups are some others of which one of six digits was halved: `0722 633 407` for `0722 633407`. */
export function areHalvedOf(groups: readonly string[], usual: readonly string[]): boolean {
  const long = usual.findIndex((group) => group.length === HALVED);
  if (long < 0 || groups.length !== usual.length + 1) return false;
  const halves = usual.flatMap((group, at) =>
    at === long ? [group.slice(0, HALF), group.slice(HALF)] : [group],
  );
  return areSame(groups, halves);
}

const HALVED = 6;
const HALF = 3;

function hasFixedLength({ country }: WrittenNumber): boolean {
  return country !== undefined && planOf(country).lengths.length === 1;
}

/** Whether a number cut out of more digits is surely whole: its plan has few lengths. */
const endsByPlan = ({ country }: WrittenNumber): boolean =>
  country !== undefined && planOf(country).lengths.length <= 3;

/** `+966 (0)51 290 9496 9 ص`: so is a mobile whose last groups are those of its plan. */
const isMobileInGroups = (written: WrittenNumber, plain: string): boolean =>
  written.type === 'MOBILE' && areSame(groupsOf(plain).slice(-2), usualGroups(written).slice(-2));

/** `999/112`: two short codes. */
export const isPairOfEmergencies = (plain: string): boolean =>
  plain.length <= LONGEST_PAIR && EMERGENCIES.test(plain);

const EMERGENCIES = /^(?:1?\d{2}|911|999)\/(?:1?\d{2}|911|999)$/;
const LONGEST_PAIR = 7;

/** The harmonised short codes of Europe's numbers of social value. */
const isShortCode = ({ national }: WrittenNumber): boolean =>
  national.length === 6 && national.startsWith('116');

/** Eleven digits that begin like a Chinese mobile number are hardly ever anything else, and written together. */
const isDistinct = ({ country, national }: WrittenNumber): boolean =>
  country === 'CN' && /^1[3-9]\d{9}$/.test(national);
