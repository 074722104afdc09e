import type { Blocks } from '../context/blocks';
import { sentenceEndAfter, sentenceStartBefore } from '../context/sentence';
import type { FindOptions } from '../match';
import type { CountryCode } from '../region';
import { digitEndsIn } from './digit-ends';
import { type Sign, signsOfCountries } from './evidence';
import { placeBefore } from './place-before';
import { townsIn } from './postcode-towns';
import { hasScript, isInScriptOf } from './scripts';
import { spokenIn } from './spoken';

/** How far the block of lines around a number reaches on each side. */
const REACH = 700;

/** What speaks for the mailbox's country where nothing speaks for another one. */
const MAILBOX = 2.5;

/** What is known of the message, such as its sender's country, best first. */
const MESSAGE = 3;

/** What a text in the mailbox's own script counts, where few countries have it. */
const SCRIPT = 3;

/** A number with its country's code, in the same line. */
const SAME_LINE = 4;

/** The town or the country that is named right before a number, in its sentence. */
const NAMED = 4;

/** Lines are no longer, as far as numbers belong together. */
const LINE = 100;

/** What the rest of the text says counts less than the block itself. */
const REST = 0.9;

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

export interface Regions {
  readonly mailbox: CountryCode | undefined;
  /** Comes to a place: the block of lines around it holds for the places behind, and is read when it is asked for. */
  enter(place: number): void;
  /** The countries that a national number at this place may be of, best first. */
  at(place: number): readonly Weighted[];
  /** Whether a number near by, written with its country's code, begins with the same digits. */
  hasRelated(
    number: { readonly country: CountryCode | undefined; readonly national: string },
    place: number,
  ): boolean;
  /** Whether the town that is named in the line of a place has the postcodes of a country. */
  isOfTown(country: CountryCode | undefined, place: number): boolean;
}

/**
 * The countries that national numbers of a text are of (design/detector.md, "Accuracy facts"): what the block of
 * lines around a number says counts most, then the rest of the text and what is known of the message (`regions`),
 * then the mailbox (`region`).
 */
export function regionsIn(text: string, { region, regions = [] }: FindOptions, blocks: Blocks): Regions {
  const known = new Map<CountryCode, number>();
  for (const [at, country] of regions.entries()) known.set(country, MESSAGE - at / 10);
  if (region) known.set(region, (known.get(region) ?? 0) + MAILBOX);
  const asked = rankedOf(known, known);
  let ends: readonly number[] | null = null;
  const digitEnds = (): readonly number[] => {
    ends ??= digitEndsIn(text);
    return ends;
  };
  let signs: readonly Sign[] | null = null;
  /** Those of them that speak of another country than the mailbox's. */
  let ofOthers: readonly Sign[] = [];
  let block: Block = { start: 0, end: -1, found: null };
  /** What was found at places of this block. */
  const foundAt = new Map<number, readonly Weighted[]>();
  let read: Read = { from: -1, to: -1, near: -1, far: -1, found: asked };

  const spokenAround = region ? spokenIn(text, region) : null;

  const readBlock = (start: number, end: number): readonly Weighted[] => {
    if (!signs) {
      signs = signsOfCountries(text, digitEnds());
      ofOthers = signs.filter(({ country }) => country !== region);
    }
    const spoken = spokenAround?.(start, end) ?? [];
    // Most mails speak of no other country.
    const isHome = spoken.every(({ country }) => country === region);
    if (isHome && !hasAny(ofOthers, start - MESSAGE_REACH, end + MESSAGE_REACH)) return asked;
    const [from, to] = [firstAt(signs, start), firstAt(signs, end)];
    const [near, far] = [firstAt(signs, start - MESSAGE_REACH), firstAt(signs, end + MESSAGE_REACH)];
    const isAlone = spoken.length === 0 && (region === undefined || !hasScript(region));
    if (isAlone && read.from === from && read.to === to && read.near === near && read.far === far)
      return read.found;
    const sum = new Map(known);
    for (const { country, weight } of spoken) sum.set(country, (sum.get(country) ?? 0) + weight);
    addSigns(sum, signs, from, to, 1);
    addSigns(sum, signs, near, far, REST);
    if (region && sum.size > 1 && hasScript(region) && isInScriptOf(text, start, end, region))
      sum.set(region, (sum.get(region) ?? 0) + SCRIPT);
    const found = sum.size === 1 ? asked : rankedOf(sum, known);
    if (isAlone) read = { from, to, near, far, found };
    return found;
  };

  /** A place or a number with its country's code in the same sentence says more than all else. */
  const withLine = (found: readonly Weighted[], place: number): readonly Weighted[] => {
    if (!signs || found.length === 0) return found;
    const sum = new Map<CountryCode, number>();
    if (hasNumber(signs, place - LINE, place + LINE)) addNumbersOfLine(sum, text, signs, place);
    const named = placeBefore(text, place);
    if (named) sum.set(named, (sum.get(named) ?? 0) + NAMED);
    if (sum.size === 0) return found;
    for (const { country, weight } of found) sum.set(country, (sum.get(country) ?? 0) + weight);
    return rankedOf(sum, known);
  };

  const enter = (place: number): void => {
    if (place >= block.start && place < block.end) return;
    block = { start: blocks.startBefore(place, REACH), end: blocks.endAfter(place, REACH), found: null };
    foundAt.clear();
  };

  const towns = townsIn(text, digitEnds);
  return {
    mailbox: region,
    isOfTown: (country, place) => country !== undefined && towns.isAt(place, country),
    hasRelated: ({ country, national }, place) => {
      const beginning = national.slice(0, Math.max(5, national.length - 4));
      for (let at = firstAt(signs ?? [], place - MESSAGE_REACH); signs && at < signs.length; at += 1) {
        const sign = signs[at];
        if (!sign || sign.at > place + MESSAGE_REACH) return false;
        if (sign.country === country && sign.national?.startsWith(beginning)) return true;
      }
      return false;
    },
    enter,
    at: (place) => {
      if (known.size === 0) return [];
      enter(place);
      const there = foundAt.get(place);
      if (there) return there;
      block.found ??= readBlock(block.start, block.end);
      const found = withLine(block.found, place);
      foundAt.set(place, found);
      return found;
    },
  };
}

/** The block of lines around the place that was asked for first in it; `null` as long as it has not been read. */
interface Block {
  readonly start: number;
  readonly end: number;
  found: readonly Weighted[] | null;
}

/** What signs alone said last: those of the block, and those of the message around it. */
interface Read {
  readonly from: number;
  readonly to: number;
  readonly near: number;
  readonly far: number;
  readonly found: readonly Weighted[];
}

/** Numbers with their countries' codes in the line around a place, as far as its sentence goes. */
function addNumbersOfLine(
  sum: Map<CountryCode, number>,
  text: string,
  signs: readonly Sign[],
  place: number,
): void {
  const start = sentenceStartBefore(text, place, LINE);
  const end = sentenceEndAfter(text, place, LINE);
  for (let at = firstAt(signs, start); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at >= end) return;
    if (sign.kind === 'number') sum.set(sign.country, SAME_LINE);
  }
}

/** Whether there is any sign in a part of the text. */
function hasAny(signs: readonly Sign[], start: number, end: number): boolean {
  const first = signs[firstAt(signs, start)];
  return first !== undefined && first.at < end;
}

function rankedOf(
  sum: ReadonlyMap<CountryCode, number>,
  known: ReadonlyMap<CountryCode, number>,
): readonly Weighted[] {
  let best = 0;
  for (const weight of sum.values()) best = Math.max(best, weight);
  const ranked: Weighted[] = [];
  for (const [country, weight] of sum)
    if (weight > best - FAR || known.has(country)) ranked.push({ country, weight });
  return ranked.length === 1 ? ranked : ranked.sort((one, other) => other.weight - one.weight).slice(0, MOST);
}

/** Adds what some of the signs say; each country's signs of one kind count once, by the strongest of them. */
function addSigns(
  sum: Map<CountryCode, number>,
  signs: readonly Sign[],
  from: number,
  to: number,
  factor: number,
): void {
  const strongest = new Map<string, Sign>();
  for (let at = from; at < to; at += 1) {
    const sign = signs[at];
    if (sign && (strongest.get(sign.key)?.weight ?? 0) < sign.weight) strongest.set(sign.key, sign);
  }
  for (const { country, weight } of strongest.values())
    sum.set(country, (sum.get(country) ?? 0) + weight * factor);
}

function hasNumber(signs: readonly Sign[], start: number, end: number): boolean {
  for (let at = firstAt(signs, start); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at >= end) return false;
    if (sign.kind === 'number') return true;
  }
  return false;
}

function firstAt(signs: readonly Sign[], place: number): number {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
