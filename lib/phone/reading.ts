import type { Label } from './context/label-words';
import { isReaders } from './context/readers';
import {
  areHalvedOf,
  areSame,
  type Circumstances,
  groupsOf,
  isCredible,
  isNorthAmericanStyle,
  isSurelyPhone,
} from './credible';
import type { OtherNumber } from './match';
import { areaSays, OTHER_ALONE, OWN_ALONE, prefixSays } from './own-area';
import { brokenBy, cutsArea, MOST_BROKEN } from './plan/broken-groups';
import { usualGroups } from './plan/usual-groups';
import { lacksTrunk, mayBegin, readWritten, type WrittenNumber } from './plan/written';
import { hasRelated, isOfTown, type Regions, regionsAt, type Weighted } from './regions/around';
import { isWriters } from './regions/at-home';
import { isInFrenchPairs } from './regions/french-pairs';
import { NAMED_ITSELF } from './regions/named';
import { countryOfCodeBehind } from './regions/named-code';
import { nationBehind } from './regions/said-nation';
import { areShortPairs } from './short-pairs';
import type { Span } from './text/span';
import { withBeside } from './with-beside';

/** A number as it stands in its text. */
export interface Reading {
  readonly written: WrittenNumber;
  /** What the same digits are in other countries, where those are about as likely. */
  readonly others: readonly OtherNumber[];
}

/** The groups of a country's own plan speak for it. */
const USUAL_GROUPS = 2;

/** So does another number of the same house, written with its country's code. */
const RELATED = 4;

/** So do the signs of a number where only one country's people write it so. */
const AS_NOWHERE_ELSE = 4;

/** So does the town that is named beside it. */
const TOWN = 4;

/** So does `your number`: the reader's own is of the mailbox's country, as is what is free from there, whatever is told before. */
const READERS = 3;

/** So does the national number right before it. */
const BESIDE = 2;

/** The more where both begin with a trunk prefix, as the mailbox's own may. */
const BESIDE_WITH_TRUNK = 4;
const BESIDE_JOINED = 7;

/** So does a plan that tells mobiles apart, where the number is called one. */
const MOBILE = 1;

/** A plan that tells it is none speaks against, but leaves the question. */
const NO_MOBILE = 3;

/** What would have been written before a plan was changed is as well a number of today's elsewhere. */
const OLD = 2.5;

/** No area code of a mobile is broken. */
const BROKEN_MOBILE = 3;

/** Another country as likely as this is worth a question. */
const CLOSE = 2;

/** The more where it is the mailbox's own, in groups of its plan: what is only told by places may be wrong. */
const CLOSE_TO_OWN = 6;

/** Reads a span as the number that a careful person would take it for; `null` where it would be for none. */
export function readSpan(text: string, span: Span, regions: Regions, known: Circumstances): Reading | null {
  const { plain, digits, start } = span;
  const good: Weighed[] = [];
  if (!plain.includes('+')) {
    if (isHopeless(text, span, known)) return null;
    const named =
      countryOfCodeBehind(regions.survey, span.end, plain) ?? nationBehind(text, span.end, regions.mailbox);
    const abroad = named === null ? null : readWritten(plain, digits, named);
    if (abroad && isCredible(text, span, abroad, asCalled(known))) return { written: abroad, others: [] };
    const told = withBeside(regionsAt(regions, start), span, known);
    const isFrench = isInFrenchPairs(text, start, plain, regions.mailbox);
    const least = isTooShort(span, known) ? NAMED_ITSELF : Number.NEGATIVE_INFINITY;
    for (const { country, weight } of isFrench ? withFrance(told) : told) {
      if (weight < least) continue;
      // What lacks its trunk prefix has to be called a number.
      if (!known.label.isDirect && !mayBegin(digits, country)) continue;
      const written = readWritten(plain, digits, country);
      if (!written) continue;
      if (weight < FAINT && (known.isCut || !isPlain(written, plain, known.label))) continue;
      if (country !== regions.mailbox && lacksTrunk(written) && !isWithoutTrunk(written, plain)) continue;
      // What was written so before a plan was changed is written so abroad by nobody, but beside its place.
      if (written.isOld && country !== regions.mailbox && weight < NEAR_PLACE) continue;
      const isNamed = weight >= NAMED_ITSELF && country !== regions.mailbox;
      if (isCredible(text, span, written, known, isNamed)) good.push({ written, weight });
    }
  }
  if (good.length === 0 && known.beside !== undefined && !plain.includes('+')) {
    const written = BARE_GROUPS.test(plain) ? readWritten(plain, digits, known.beside) : null;
    if (written && isCredible(text, span, written, known)) return { written, others: [] };
  }
  // What was written so before a plan was changed is seldom written so now, and abroad never.
  const [only] = good;
  if (only && good.length === 1) return { written: only.written, others: [] };
  const today = good.filter(({ written }) => !written.isOld || written.country === regions.mailbox);
  if (good.length > 0) return bestOf(text, today.length > 0 ? today : good, span, regions, known);
  const written = readWritten(plain, digits, undefined);
  if (written && isCredible(text, span, written, known)) return { written, others: [] };
  return known.label.isInColumn && !plain.includes('+') ? readInColumn(text, span, regions, known) : null;
}

/** As much as speaks for a number's own country. */
const FRENCH_PAIRS = 4;

const withFrance = (countries: readonly Weighted[]): readonly Weighted[] => [
  ...countries.filter(({ country }) => country !== 'FR'),
  { country: 'FR', weight: FRENCH_PAIRS + (countries.find(({ country }) => country === 'FR')?.weight ?? 0) },
];

/** What a calling code is named for is no number of a thing, unless it is surely called one. */
const asCalled = (known: Circumstances): Circumstances =>
  known.label.says === 'other' && known.label.guess === undefined
    ? known
    : { ...known, label: { says: 'call', isDirect: true } };

/** Abroad, nobody leaves the 0 away and writes other groups as well. */
function isWithoutTrunk(written: WrittenNumber, plain: string): boolean {
  const [area = '', ...rest] = usualGroups(written);
  const groups = groupsOf(plain);
  return groups.length === 1 || areSame([area.replace(/^0/, ''), ...rest], groups);
}

/** Who exports a table loses the zeros that its numbers begin with. */
function readInColumn(text: string, span: Span, regions: Regions, known: Circumstances): Reading | null {
  const [home] = regionsAt(regions, span.start);
  const written = home ? readWritten(span.plain, span.digits, home.country) : null;
  return written && isCredible(text, span, written, { ...known, hasLostZeros: true })
    ? { written, others: [] }
    : null;
}

/** Where a country is named right beside, so much speaks for it. */
const NEAR_PLACE = 5;

/** So little speaks for a country that its number has to speak for itself. */
const FAINT = 1;

function isPlain(written: WrittenNumber, plain: string, { says }: Label): boolean {
  const usual = usualGroups(written);
  if (written.hasTrunk) return !cutsArea(plain, written, usual);
  return (says !== 'nothing' && says !== 'other') || areSame(usual, groupsOf(plain));
}

/** `6241 7720, or me at 9817 2093`: where all numbers are written so, the number before tells the country. */
const BARE_GROUPS = /^[2-9]\d{2,4}(?:[ -]\d{2,4}){1,3}$/;

/** What no country's plan could make a number here: it is called something else, or has too few digits. */
const isHopeless = (text: string, span: Span, known: Circumstances): boolean =>
  !known.isWholeText &&
  ((known.label.says === 'other' &&
    known.label.isDirect &&
    known.label.guess === undefined &&
    !isSurelyPhone(span.plain, known.label)) ||
    (isTooShort(span, known) && !areShortPairs(text, span.start, span.plain)));

/** Nobody calls so few digits but where their country is named beside, and they are written as there: `Nuuk: 70 13 64`. */
const isTooShort = ({ plain, digits }: Span, { label, isWholeText }: Circumstances): boolean =>
  !isWholeText && digits.length < 7 && label.says === 'nothing' && !plain.startsWith('(');

interface Weighed {
  readonly written: WrittenNumber;
  readonly weight: number;
}

function bestOf(
  text: string,
  good: readonly Weighed[],
  { plain, start }: Span,
  regions: Regions,
  { beside, label, isJoined, isListed }: Circumstances,
): Reading | null {
  const [only] = good;
  if (good.length === 1 && only) return { written: only.written, others: [] };
  const groups = groupsOf(plain);
  const isOwn = isReaders(text, start);
  // What is free is free at home.
  const isFree = good.some(
    ({ written }) => written.type === 'TOLL_FREE' && written.country === regions.mailbox,
  );
  const isNorthAmerican = isNorthAmericanStyle(plain);
  const most = Math.max(...good.map(({ weight }) => weight));
  // Whose own line names a place is not of the country of the line above.
  const isNamed = most >= NAMED_ITSELF && isListed !== true;
  const isBeside = beside !== undefined && !isNamed && !isOwn && !isFree && !isWriters(text, start);
  const all = good.map(({ written, weight }) => ({ written, weight, usual: usualGroups(written) }));
  const weighed = all
    .filter(
      ({ weight }) =>
        weight >
        most -
          USUAL_GROUPS -
          RELATED -
          TOWN -
          BESIDE_JOINED -
          2 * OWN_ALONE -
          AS_NOWHERE_ELSE -
          MOBILE -
          OLD -
          NO_MOBILE -
          MOST_BROKEN -
          CLOSE,
    )
    .map(({ written, weight, usual }) => ({
      written,
      usual,
      weight:
        weight +
        (weight >= FAINT &&
        (areSame(usual, groups) || (written.country === regions.mailbox && areHalvedOf(groups, usual)))
          ? USUAL_GROUPS
          : 0) +
        (hasRelated(regions, written, start) ? RELATED : 0) +
        (isOfTown(regions, written.country, start) ? TOWN : 0) +
        (isNorthAmerican && written.callingCode === '1' ? AS_NOWHERE_ELSE : 0) +
        (label.says === 'mobile' && written.type === 'MOBILE' ? MOBILE : 0) -
        (written.isOld ? OLD : 0) +
        (isBeside && written.country === beside ? besideSays(written, isJoined === true) : 0) +
        ((isOwn || (written.type === 'TOLL_FREE' && !isNamed)) && regions.mailbox === written.country
          ? READERS
          : 0) +
        (weight >= FAINT || written.country === regions.mailbox
          ? Math.min(
              areaSays(groups, usual, all),
              written.country === regions.mailbox ? OWN_ALONE : OTHER_ALONE,
            )
          : 0),
      broken:
        (label.says === 'mobile' && isNoMobile(written) ? NO_MOBILE : 0) +
        Math.min(brokenBy(plain, usual), written.type === 'MOBILE' ? BROKEN_MOBILE : MOST_BROKEN) -
        (written.country === regions.mailbox ? prefixSays(written, groups, usual, all) : 0),
    }))
    .sort((one, other) => other.weight - other.broken - (one.weight - one.broken));
  const [best, ...rest] = weighed;
  if (!best) return null;
  const isOwnAsWritten = ({ country }: WrittenNumber, usual: readonly string[]): boolean =>
    country === regions.mailbox && (groups.length === 1 || areSame(usual, groups));
  // `01/914 27 36`: an area code before a slash leaves no question.
  const close = rest.filter(
    ({ written, weight, usual, broken }) =>
      best.weight - weight < (isOwnAsWritten(written, usual) ? CLOSE_TO_OWN : CLOSE) &&
      !(broken >= MOST_BROKEN && plain.includes('/')) &&
      written.e164 !== best.written.e164,
  );
  return {
    written: best.written,
    others: close.map(({ written: { e164, country } }) => ({ e164, ...(country && { region: country }) })),
  };
}

const besideSays = ({ hasTrunk }: WrittenNumber, isJoined: boolean): number =>
  !hasTrunk ? BESIDE : isJoined ? BESIDE_JOINED : BESIDE_WITH_TRUNK;

/** Argentina's mobiles are written as its other numbers are. */
const isNoMobile = ({ type, country }: WrittenNumber): boolean => type === 'FIXED_LINE' && country !== 'AR';
