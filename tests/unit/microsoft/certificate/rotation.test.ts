import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../../lib/core/problem';
import type { KeyPair } from '../../../../lib/microsoft/certificate/key-pair';
import {
  currentOf,
  findPair,
  type KeyPairs,
  waitingOf,
  withAnswer,
  withCreated,
  without,
} from '../../../../lib/microsoft/certificate/rotation';
import { certificateViews } from '../../../../lib/microsoft/certificate/view';
import { aKeyPair, thumb, trusted } from '../../../fixtures/key-pairs';
import { MORNING } from '../../../fixtures/test-clock';

const YES = { at: MORNING, problem: null };
const NO = { at: MORNING, problem: problem('certificateUnknown') };
const NEXT_YEAR = MORNING + 366 * 86_400_000;

let made: KeyPair;
beforeAll(async () => {
  made = await aKeyPair();
});
const pair = (digit: string, change: Partial<KeyPair> = {}): KeyPair => ({
  ...made,
  thumbprint: thumb(digit),
  ...change,
});
const uses = (pairs: KeyPairs) => pairs.map(({ thumbprint, use }) => `${thumbprint[0]} ${use}`).sort();

describe('a new key pair', () => {
  it('signs at once where there is no other', () => {
    expect(withCreated([], pair('A', { use: 'previous', ...trusted }))).toEqual([pair('A')]);
  });

  it('waits as the next beside one that signs', () => {
    expect(uses(withCreated([pair('A', trusted)], pair('B')))).toEqual(['A current', 'B next']);
  });

  it('takes the place of a next one that came to nothing', () => {
    const pairs = [pair('A', trusted), pair('B', { use: 'next' }), pair('C', { use: 'previous' })];
    expect(uses(withCreated(pairs, pair('D')))).toEqual(['A current', 'C previous', 'D next']);
  });

  it('is waited for until Microsoft has accepted it, or never can', () => {
    expect(waitingOf([pair('A')], MORNING)?.thumbprint).toBe(thumb('A'));
    expect(waitingOf([pair('A', { trust: NO })], MORNING)?.thumbprint).toBe(thumb('A'));
    expect(waitingOf([pair('A', trusted), pair('B', { use: 'next' })], MORNING)?.thumbprint).toBe(thumb('B'));
    expect(waitingOf([pair('A', trusted)], MORNING)).toBeNull();
    expect(waitingOf([pair('A', { ...trusted, trust: NO })], MORNING)).toBeNull();
    expect(waitingOf([pair('A')], NEXT_YEAR)).toBeNull();
  });
});

describe('what Microsoft says', () => {
  it('is noted, with when it first said yes', () => {
    const [accepted] = withAnswer([pair('A')], thumb('A'), YES);
    expect(accepted).toMatchObject({ use: 'current', trust: YES, trustedAt: MORNING });
    const [refused] = withAnswer([pair('A', trusted)], thumb('A'), { ...NO, at: MORNING + 5 });
    expect(refused).toMatchObject({ trust: NO_AT(MORNING + 5), trustedAt: MORNING });
  });

  it('makes the next one the current, and what was current the previous', () => {
    const pairs = [
      pair('A', trusted),
      pair('B', { use: 'next' }),
      pair('C', { use: 'previous', ...trusted }),
    ];
    expect(uses(withAnswer(pairs, thumb('B'), YES))).toEqual(['A previous', 'B current']);
  });

  it('leaves the current one signing where the next is refused', () => {
    const pairs = [pair('A', trusted), pair('B', { use: 'next' })];
    expect(uses(withAnswer(pairs, thumb('B'), NO))).toEqual(['A current', 'B next']);
  });

  it('does not bring a previous one back', () => {
    const pairs = [pair('A', trusted), pair('B', { use: 'previous', ...trusted })];
    expect(uses(withAnswer(pairs, thumb('B'), YES))).toEqual(['A current', 'B previous']);
  });

  it('of one that is gone meanwhile changes nothing', () => {
    expect(withAnswer([pair('A')], thumb('B'), YES)).toEqual([pair('A')]);
  });
});

describe('a key pair that is removed', () => {
  it('leaves the one that signs as it is', () => {
    const pairs = [pair('A', trusted), pair('B', { use: 'next' })];
    expect(uses(without(pairs, thumb('B'), MORNING))).toEqual(['A current']);
  });

  it('is followed by the one that was trusted last', () => {
    const pairs = [pair('A'), pair('B', { use: 'next' }), pair('C', { use: 'previous', ...trusted })];
    expect(uses(without(pairs, thumb('A'), MORNING))).toEqual(['B next', 'C current']);
  });

  it('is followed by the newest where none is trusted any more', () => {
    const pairs = [
      pair('A'),
      pair('B', { use: 'next', notBefore: made.notBefore + 1 }),
      pair('C', { use: 'previous', ...trusted, trust: NO }),
    ];
    expect(uses(without(pairs, thumb('A'), MORNING))).toEqual(['B current', 'C previous']);
  });

  it('may be the last one', () => {
    expect(without([pair('A')], thumb('A'), MORNING)).toEqual([]);
  });
});

describe('whatever is done to them in whatever order', () => {
  it('at most one signs, one comes next and one came before', () => {
    const step = fc.tuple(fc.constantFrom('create', 'yes', 'no', 'remove'), fc.nat(5));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let pairs: KeyPairs = [];
        for (const [index, [what, which]] of steps.entries()) {
          const name = pairs[which]?.thumbprint ?? thumb('0');
          const created = { ...made, thumbprint: index.toString(16).toUpperCase().padStart(40, '0') };
          if (what === 'create') pairs = withCreated(pairs, created);
          if (what === 'yes') pairs = withAnswer(pairs, name, YES);
          if (what === 'no') pairs = withAnswer(pairs, name, NO);
          if (what === 'remove') pairs = without(pairs, name, MORNING);
          const count = (use: KeyPair['use']) => pairs.filter((one) => one.use === use).length;
          expect([count('current'), count('next') <= 1, count('previous') <= 1]).toEqual([
            Math.min(1, pairs.length),
            true,
            true,
          ]);
          expect(findPair(pairs, currentOf(pairs)?.thumbprint ?? '')).toBe(currentOf(pairs));
        }
      }),
    );
  });
});

describe('what is shown of them', () => {
  it('is in the order of their use, and never a key', () => {
    const pairs = [
      pair('C', { use: 'previous', ...trusted }),
      pair('B', { use: 'next' }),
      pair('A', { trust: NO }),
    ];
    const views = certificateViews(pairs, NEXT_YEAR);
    expect(views.map(({ use, validity }) => [use, validity])).toEqual([
      ['current', 'expired'],
      ['next', 'expired'],
      ['previous', 'expired'],
    ]);
    expect(views[0]).toEqual({
      thumbprint: thumb('A'),
      pem: made.pem,
      notBefore: made.notBefore,
      notAfter: made.notAfter,
      use: 'current',
      validity: 'expired',
      trust: NO,
    });
  });
});

const NO_AT = (at: number) => ({ ...NO, at });
