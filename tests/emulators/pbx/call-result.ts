import type { Context } from 'hono';
import type { Leg } from './call-model';
import { wireParticipant } from './participants';
import type { World } from './world';

export type CallStatus = 400 | 401 | 403 | 404 | 405 | 415 | 422 | 424;

/**
 * `finalstatus` is a string, or the number of the official types by a switch (contracts/3cx.md §2.2).
 * "Rejected" (0) has no known occasion and is never sent.
 */
const finalStatuses = { Success: 1, Failed: -1 } as const;
type FinalStatus = keyof typeof finalStatuses;

/** A success; `null` writes `result: null`, as the legacy DN form may do (§2.4). */
export function accepted(c: Context, world: World, leg: Leg | null, status: 200 | 202 = 200): Response {
  const result = leg === null ? null : wireParticipant(leg);
  return c.json({ finalstatus: form(world, 'Success'), reason: '', result, reasontext: '' }, status);
}

/** An error: a CallResult without `result` (§2.5, inferred there). */
export function refused(
  c: Context,
  world: World,
  status: CallStatus,
  reason: string,
  text: string,
): Response {
  const headers = status === 401 ? { 'www-authenticate': 'Bearer' } : undefined;
  return c.json(failure(world, reason, text), status, headers);
}

/** What an error says, wherever it is said. */
export function failure(world: World, reason: string, text: string) {
  return { finalstatus: form(world, 'Failed'), reason, reasontext: text };
}

function form(world: World, status: FinalStatus): string | number {
  return world.settings.finalstatus === 'number' ? finalStatuses[status] : status;
}
