import type { Problem } from '../core/problem';
import { advance, type Call } from './call';
import type { DialIntent } from './intent';

/** A call of which nothing is known but who was asked for. */
export function blankCall(intent: DialIntent, now: number): Call {
  return {
    intentId: intent.id,
    target: intent.target,
    shown: intent.target,
    name: intent.name,
    source: intent.source,
    destination: intent.target,
    extension: null,
    device: null,
    participantId: null,
    state: 'requested',
    problem: null,
    takenBack: false,
    startedAt: now,
    changedAt: now,
    answeredAt: null,
    checkedAt: now,
  };
}

/** Whether the phone system was asked, or was about to be asked, to make this call. */
export const wasAsked = ({ extension }: Call): boolean => extension !== null;

export const refuse = (call: Call, reason: Problem, now: number): Call => ({
  ...advance(call, 'refused', now),
  problem: reason,
});
