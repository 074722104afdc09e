import { blockEndAfter, blockStartBefore } from '../context/blocks';
import { lineStartBefore } from '../context/lines';
import type { FindOptions } from '../match';
import type { CountryCode } from '../region';
import type { Survey } from '../survey';
import { withoutForms } from './company-forms';
import { type Sign, signsOfCountries } from './evidence';
import { type Languages, languagesOf } from './language';
import { messageAround, messageStarts } from './messages';
import { namedFor } from './named';
import { addNumbersOfLine, addSigns, countryInLine, firstAt, hasAny, mayHaveNumber } from './near-signs';
import { isTownOf, type Towns, townsOf } from './postcode-towns';
import { hasScript, isInScriptOf } from './scripts';
import { spokenAround } from './spoken';
import { isOfStranger } from './strangers';

/** How far the block of lines around a number reaches on each side. */
const REACH = 700;

/** What speaks for the mailbox's country where nothing speaks for another one. */
const MAILBOX = 2.5;

/** How much less where another message in the text speaks of other countries alone. */
const STRANGERS = 0.5;

/** What is known of the message, such as its sender's country, best first. */
const MESSAGE = 3;

/** What a text in the mailbox's own script counts, where few countries have it. */
const SCRIPT = 3;

/** What the rest of the text says counts less than the block itself. */
const REST = 0.9;

/** What another message in the same text says: one that is answered, or its answer. */
const OTHER_MESSAGE = 0.15;

/** What its own line names, though not its sentence: `EL SALVADOR — Herramientas, San Salvador. Tel. 2225-3817`. */
const OWN_LINE = 4;

/** How far the rest of the text reaches: a mail with its answers. */
const MESSAGE_REACH = 2_500;

/** A country this much less likely than the best one is none. */
const FAR = 6;

/** The most countries that are tried. */
const MOST = 4;

/** A country that a national number may be of, and how much speaks for it. */
export interface Weighted {
  readonly country: CountryCode;
  readonly weight: number;
}

/** The countries that the national numbers of a text are of, as far as they have been asked for. */
export interface Regions {
  readonly survey: Survey;
  readonly mailbox: CountryCode | undefined;
  /** What is known before the text is read, and the same with the likeliest first. */
  readonly known: ReadonlyMap<CountryCode, number>;
  readonly asked: readonly Weighted[];
  readonly towns: Towns;
  /** `null` where no mailbox is known. */
  readonly languages: Languages | null;
  /** `null` until they are first asked for. */
  signs: readonly Sign[] | null;
  /** Those of them that speak of another country than the mailbox's. */
  ofOthers: readonly Sign[];
  /** Where its messages begin but for the first; `null` until they are first asked for. */
  messages: readonly number[] | null;
  /** The block of lines around the place that was asked for first in it; `found` once it has been read. */
  blockStart: number;
  blockEnd: number;
  found: readonly Weighted[] | null;
  /** The place that was asked for last, more than once, and what was found there; -1 where there is none. */
  place: number;
  foundThere: readonly Weighted[];
  /** What signs alone said last. */
  read: Read;
}

/** Which signs there were in a block and in the message around it, and what they said. */
interface Read {
  readonly message: number;
  readonly from: number;
  readonly to: number;
  readonly near: number;
  readonly far: number;
  readonly found: readonly Weighted[];
}

/**
 * The countries that national numbers of a text are of (design/detector.md, "Accuracy facts"): what the block of
 * lines around a number says counts most, then the rest of the text and what is known of the message (`regions`),
 * then the mailbox (`region`).
 */
export function regionsIn({ region, regions = [] }: FindOptions, survey: Survey): Regions {
  const { text } = survey;
  const known = new Map<CountryCode, number>();
  for (const [at, country] of regions.entries()) known.set(country, MESSAGE - at / 10);
  if (region) known.set(region, (known.get(region) ?? 0) + MAILBOX);
  const asked = rankedOf(known, known);
  return {
    survey,
    mailbox: region,
    known,
    asked,
    towns: townsOf(text),
    languages: region === undefined ? null : languagesOf(text, region),
    signs: null,
    ofOthers: [],
    messages: null,
    blockStart: 0,
    blockEnd: -1,
    found: null,
    place: -1,
    foundThere: NONE,
    read: { message: -1, from: -1, to: -1, near: -1, far: -1, found: asked },
  };
}

/** Comes to a place: the block of lines around it holds for the places behind, and is read when it is asked for. */
export function enterBlock(regions: Regions, place: number): void {
  if (place >= regions.blockStart && place < regions.blockEnd) return;
  regions.blockStart = blockStartBefore(regions.survey, place, REACH);
  regions.blockEnd = blockEndAfter(regions.survey, place, REACH);
  regions.found = null;
  regions.place = -1;
}

/** The countries that a national number at this place may be of, best first. */
export function regionsAt(regions: Regions, place: number): readonly Weighted[] {
  if (regions.known.size === 0) return NONE;
  enterBlock(regions, place);
  if (place === regions.place) return regions.foundThere;
  regions.found ??= readBlock(regions, regions.blockStart, regions.blockEnd);
  regions.foundThere = withLine(regions, withoutSender(regions, regions.found, place), place);
  regions.place = place;
  return regions.foundThere;
}

const NONE: readonly Weighted[] = [];

/** What is quoted is not the sender's, but mostly the mailbox's own. */
function withoutSender(
  { survey: { text }, mailbox, known }: Regions,
  found: readonly Weighted[],
  place: number,
): readonly Weighted[] {
  if (known.size < 2 || text[lineStartBefore(text, place, LONGEST_LINE)] !== '>') return found;
  const weighed = found.map(({ country, weight }) => ({
    country,
    weight: country === mailbox ? weight : weight - (known.get(country) ?? 0),
  }));
  return weighed.sort((one, other) => other.weight - one.weight);
}

const LONGEST_LINE = 120;

function readBlock(regions: Regions, start: number, end: number): readonly Weighted[] {
  const { survey, mailbox, known, asked, languages, read } = regions;
  const signs = signsOf(regions);
  regions.messages ??= messageStarts(survey.text);
  const message = messageAround(survey.text, regions.messages, start);
  const spoken = languages === null ? [] : spokenAround(languages, start, end, survey, message);
  // Most mails speak of no other country.
  const isHome = spoken.every(({ country }) => country === mailbox);
  if (isHome && !hasAny(regions.ofOthers, start - MESSAGE_REACH, end + MESSAGE_REACH)) return asked;
  const [from, to] = [firstAt(signs, start), firstAt(signs, end)];
  const [near, far] = [firstAt(signs, start - MESSAGE_REACH), firstAt(signs, end + MESSAGE_REACH)];
  const isAlone = spoken.length === 0 && (mailbox === undefined || !hasScript(mailbox));
  const isSame = read.message === message.from && read.from === from && read.to === to;
  if (isAlone && isSame && read.near === near && read.far === far) return read.found;
  const sum = new Map(known);
  for (const { country, weight } of spoken) sum.set(country, (sum.get(country) ?? 0) + weight);
  addSigns(sum, signs, from, to, 1);
  const [first, last] = [
    Math.max(near, firstAt(signs, message.from)),
    Math.min(far, firstAt(signs, message.to)),
  ];
  addSigns(sum, signs, first, last, REST);
  if (mailbox !== undefined && isOfStranger(survey.text, signs, message, mailbox))
    sum.set(mailbox, (sum.get(mailbox) ?? 0) - MAILBOX * STRANGERS);
  addSigns(sum, signs, near, first, OTHER_MESSAGE);
  addSigns(sum, signs, last, far, OTHER_MESSAGE);
  if (mailbox !== undefined) calm(sum, mailbox);
  const isOwnScript =
    mailbox !== undefined &&
    sum.size > 1 &&
    hasScript(mailbox) &&
    isInScriptOf(survey.text, start, end, mailbox);
  if (isOwnScript) sum.set(mailbox, (sum.get(mailbox) ?? 0) + SCRIPT);
  const found = sum.size === 1 ? asked : rankedOf(sum, known);
  if (isAlone) regions.read = { message: message.from, from, to, near, far, found };
  return found;
}

/** Where several other countries are spoken of, as in a list of offices, none is likelier for what stands beside no place. */
function calm(sum: Map<CountryCode, number>, mailbox: CountryCode): void {
  const others = [...sum].filter(([country, weight]) => country !== mailbox && weight >= MUCH);
  if (others.length < SEVERAL) return;
  for (const [country, weight] of others) sum.set(country, weight * CALM);
}

const SEVERAL = 3;
const MUCH = 1.5;
const CALM = 0.8;

function signsOf(regions: Regions): readonly Sign[] {
  if (regions.signs) return regions.signs;
  const { survey, mailbox } = regions;
  const signs = withoutForms(survey.text, signsOfCountries(survey), mailbox);
  regions.signs = signs;
  regions.ofOthers = signs.filter(({ country }) => country !== regions.mailbox);
  return signs;
}

/** A place or a number with its country's code in the same sentence says more than all else. */
function withLine(
  { survey: { text }, signs, asked, mailbox }: Regions,
  found: readonly Weighted[],
  place: number,
): readonly Weighted[] {
  if (!signs || found.length === 0) return found;
  const isOfSeveral = found.length > 1;
  const named =
    namedFor(text, place, { mailbox, home: asked[0]?.country, isOfSeveral }) ??
    (isOwnLineAsked(found, mailbox) ? ofLine(countryInLine(text, signs, place)) : null);
  const hasNumbers = mayHaveNumber(signs, place);
  if (!named && !hasNumbers) return found;
  const sum = new Map<CountryCode, number>();
  if (hasNumbers) addNumbersOfLine(sum, text, signs, place);
  if (named) sum.set(named.country, (sum.get(named.country) ?? 0) + named.weight);
  if (sum.size === 0) return found;
  for (const { country, weight } of found) sum.set(country, (sum.get(country) ?? 0) + weight);
  // What is of no country that is named here may still be of the others.
  return rankedOf(sum, sum);
}

/** Where the mailbox's country is the likeliest, its line says something only among several others. */
const isOwnLineAsked = (found: readonly Weighted[], mailbox: CountryCode | undefined): boolean =>
  found[0]?.country !== mailbox || found.length > SEVERAL;

const ofLine = (country: CountryCode | null): Weighted | null => country && { country, weight: OWN_LINE };

function rankedOf(
  sum: ReadonlyMap<CountryCode, number>,
  known: ReadonlyMap<CountryCode, number>,
): readonly Weighted[] {
  let best = 0;
  for (const weight of sum.values()) best = Math.max(best, weight);
  const ranked: Weighted[] = [];
  for (const [country, weight] of sum)
    if (weight > best - FAR || known.has(country)) ranked.push({ country, weight });
  if (ranked.length === 1) return ranked;
  ranked.sort((one, other) => other.weight - one.weight);
  // Whatever else is told, a number may be the mailbox's.
  return ranked.filter(({ country }, at) => at < MOST || known.has(country));
}

/** Whether a number near by, written with its country's code, begins with the same digits. */
export function hasRelated(
  { signs }: Regions,
  { country, national }: { readonly country: CountryCode | undefined; readonly national: string },
  place: number,
): boolean {
  if (!signs) return false;
  const beginning = national.slice(0, Math.max(5, national.length - 4));
  for (let at = firstAt(signs, place - MESSAGE_REACH); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at > place + MESSAGE_REACH) return false;
    if (sign.country === country && sign.national?.startsWith(beginning)) return true;
  }
  return false;
}

/** Whether the town that is named in the line of a place has the postcodes of a country. */
export const isOfTown = (
  { towns, survey }: Regions,
  country: CountryCode | undefined,
  place: number,
): boolean => country !== undefined && isTownOf(towns, survey, country, place);
