import { describeNumber } from './describe';
import type { CallableNumber, PageText } from './page-text';
import type { CountryCode } from './region';
import { readTarget } from './target';

/** A link's own text, and whom the link calls; `null` where its address is no number. */
export interface LinkTarget {
  readonly start: number;
  readonly end: number;
  readonly target: string | null;
  /** The digits of an address that names no country; empty where it does. */
  readonly nationalDigits: string;
}

/**
 * The links that begin in the wanted part of a text; the spaces around their words are not theirs. An address that
 * names no country is of the first of some regions in which it is a number.
 */
export function targetsOf(
  { text, from, to, links }: PageText,
  regions: readonly (CountryCode | null)[],
): LinkTarget[] {
  const known = new Map<string, string | null>();
  const targetOf = (address: string): string | null => {
    const there = known.get(address);
    if (there !== undefined) return there;
    const read = regions.map((region) => readTarget(address.trim(), { region, ownExtension: null }));
    const target = read.find((one) => one.ok)?.value ?? null;
    known.set(address, target);
    return target;
  };
  return links
    .filter(({ start }) => start >= from && start < to)
    .map(({ start, end, address }) => {
      const shown = text.slice(start, end);
      const begin = start + shown.length - shown.trimStart().length;
      return {
        start: begin,
        end: begin + shown.trim().length,
        target: targetOf(address),
        nationalDigits: nationalDigitsOf(address),
      };
    });
}

const nationalDigitsOf = (address: string): string => {
  const written = address.replace(/^\s*(?:tel|callto):/i, '').split(/[;?]/)[0] ?? '';
  return /^\s*(?:\+|%2b|00)/i.test(written) ? '' : written.replace(/\D/g, '');
};

/** The number of a link that is called by its text; `null` where it may not be. */
export function linkedNumber(
  text: string,
  { start, end, target }: LinkTarget,
  region: CountryCode | null,
): CallableNumber | null {
  const raw = text.slice(start, end);
  if (target === null || raw === '' || !mayStandFor(raw, target, region)) return null;
  const description = describeNumber(target);
  return { start, end, raw, target, isLinked: true, readings: description ? [description] : [] };
}

/** More digits than this, among words, are a number; fewer are hours or years. */
const FEW_DIGITS = 4;

/**
 * Whether a link may be called by its text: it names the link's own number, or the end of it, or none at all. Never
 * is another number called than the one that is shown (reliability R28).
 */
export function mayStandFor(shown: string, target: string, region: CountryCode | null): boolean {
  const digits = shown.normalize('NFKC').replace(/\D/g, '');
  if (/\p{L}/u.test(shown) && digits.length <= FEW_DIGITS) return true;
  const read = readTarget(shown, { region, ownExtension: null });
  if (read.ok && read.value === target) return true;
  return digits.length > FEW_DIGITS && target.endsWith(digits.replace(/^0+/, ''));
}
