import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../entrypoints/background/badge';
import { problem } from '../../../lib/core/problem';
import { aCall } from '../../fixtures/calls';
import { aSignedInRecord } from '../../fixtures/microsoft-desk';

const up = aCall({ state: 'connected' });
const failed = aCall({ state: 'failed', problem: problem('unreachable') });
const slip = aCall({ state: 'failed', problem: problem('tooFast') });
const over = aCall({ state: 'ended' });
const record = (state: 'active' | 'ended') => ({ attempt: null, signedIn: aSignedInRecord({ state }) });

describe('the badge', () => {
  it.each([
    ['nothing ever happened', [], null, 'none'],
    ['somebody is signed in', [over], record('active'), 'none'],
    ['a sign-in has ended', [], record('ended'), 'signIn'],
    [
      'a sign-in has begun and nobody is in',
      [],
      { attempt: { owner: 'o', startedAt: 0 }, signedIn: null },
      'none',
    ],
    ['a call is up, whatever else', [failed, up], record('ended'), 'call'],
    ['the last call did not go out, whatever Microsoft says', [failed, over], record('ended'), 'attention'],
    ['a slip of the hand hides nothing before it', [slip, failed], record('active'), 'attention'],
    ['a slip of the hand is nothing', [slip], record('ended'), 'signIn'],
  ] as const)('where %s', (_, calls, microsoft, badge) => {
    expect(badgeOf(calls, microsoft)).toBe(badge);
  });
});
