import type { Problem } from '../../lib/core/problem';
import type { Call } from '../../lib/dial/call';
import { blankCall, refuse } from '../../lib/dial/new-call';

/** So much of a text that is no number is shown again. */
const SHOWN = 40;

/** A selected text that could not be called, as a call that failed: so the popup shows it, and why. */
export function refusedText(text: string, reason: Problem, now: number): Call {
  const source = 'selection';
  const intent = {
    id: crypto.randomUUID(),
    target: '',
    name: null,
    source,
    at: now,
    confirmed: false,
  } as const;
  return refuse({ ...blankCall(intent, now), shown: text.trim().slice(0, SHOWN) }, reason, now);
}
