import type { Problem } from '../../core/problem';
import type { NewKeyPair } from './create';
import type { KeyPair } from './key-pair';
import { validityAt } from './validity';

/*
 * Which key signs, and which comes after it. Microsoft takes several certificates at a time, so the old one goes on
 * signing until the new one is known to be trusted: access never stops in between.
 *
 *   created ──> current              where there is none
 *   created ──> next ──trusted──> current ──another is trusted──> previous ──and another──> gone
 *
 * All functions give back the whole list as it is to be kept.
 */

export type KeyPairs = readonly KeyPair[];

export const currentOf = (pairs: KeyPairs): KeyPair | null =>
  pairs.find(({ use }) => use === 'current') ?? null;

export const findPair = (pairs: KeyPairs, thumbprint: string): KeyPair | null =>
  pairs.find((pair) => pair.thumbprint === thumbprint) ?? null;

/** One that Microsoft has never accepted and still could: a second of these would only be mistaken for it. */
export const waitingOf = (pairs: KeyPairs, now: number): KeyPair | null =>
  pairs.find((pair) => pair.trustedAt === null && validityAt(pair, now) !== 'expired') ?? null;

/** Adds a new pair: as the current one where none is, otherwise as the next, in place of one that came to nothing. */
export function withCreated(pairs: KeyPairs, created: NewKeyPair): KeyPairs {
  const kept = pairs.filter(({ use }) => use !== 'next');
  const use = currentOf(kept) === null ? 'current' : 'next';
  return [...kept, { ...created, use, trustedAt: null, trust: null }];
}

/** Notes what Microsoft said to one pair; the next one that is trusted becomes the current. */
export function withAnswer(
  pairs: KeyPairs,
  thumbprint: string,
  answer: { readonly at: number; readonly problem: Problem | null },
): KeyPairs {
  const noted = pairs.map((pair) => (pair.thumbprint === thumbprint ? answered(pair, answer) : pair));
  const tried = findPair(noted, thumbprint);
  return tried?.use === 'next' && answer.problem === null ? followed(noted, tried) : noted;
}

/** Takes one away; where it was the current, the best of the others signs from now on. */
export function without(pairs: KeyPairs, thumbprint: string, now: number): KeyPairs {
  const left = pairs.filter((pair) => pair.thumbprint !== thumbprint);
  const heir = currentOf(left) === null ? bestOf(left, now) : null;
  return left.map((pair) => (pair === heir ? { ...pair, use: 'current' } : pair));
}

const answered = (pair: KeyPair, trust: NonNullable<KeyPair['trust']>): KeyPair => ({
  ...pair,
  trust,
  trustedAt: pair.trustedAt ?? (trust.problem === null ? trust.at : null),
});

/** The current one steps back, and what was there before it goes. */
function followed(pairs: KeyPairs, successor: KeyPair): KeyPairs {
  const use = (pair: KeyPair): KeyPair['use'] => (pair === successor ? 'current' : 'previous');
  return pairs
    .filter((pair) => pair === successor || pair.use === 'current')
    .map((pair) => ({ ...pair, use: use(pair) }));
}

/** Rather one that was trusted when it was last used and still is valid, otherwise the newest. */
function bestOf(pairs: KeyPairs, now: number): KeyPair | null {
  const byAge = [...pairs].sort((one, other) => other.notBefore - one.notBefore);
  const isGood = (pair: KeyPair) => pair.trust?.problem === null && validityAt(pair, now) !== 'expired';
  return byAge.find(isGood) ?? byAge[0] ?? null;
}
