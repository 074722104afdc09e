import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../entrypoints/background/badge';
import { problem } from '../../../lib/core/problem';
import { aCall } from '../../fixtures/calls';

const up = aCall({ state: 'connected' });
const failed = aCall({ state: 'failed', problem: problem('unreachable') });
const slip = aCall({ state: 'failed', problem: problem('tooFast') });
const over = aCall({ state: 'ended' });

describe('the badge', () => {
  it.each([
    ['nothing ever happened', [], null, 'none'],
    ['a sign-in has ended', [], 'signIn', 'signIn'],
    ['a certificate needs a successor', [over], 'certificate', 'certificate'],
    ['a call is up, whatever else', [failed, up], 'signIn', 'call'],
    ['the last call did not go out, whatever Microsoft says', [failed, over], 'signIn', 'attention'],
    ['a slip of the hand hides nothing before it', [slip, failed], null, 'attention'],
    ['a slip of the hand is nothing', [slip], 'signIn', 'signIn'],
  ] as const)('where %s', (_, calls, microsoft, badge) => {
    expect(badgeOf(calls, microsoft)).toBe(badge);
  });
});
