import * as v from 'valibot';
import { PROBLEM_KINDS } from '../core/problem';
import { CALL_STATES } from '../dial/call';
import { storageItem } from './item';

const Token = v.object({ owner: v.string(), token: v.string(), renewAt: v.number() });

/** The access token: in memory only, and hidden from content scripts (reliability R22). */
export const tokenItem = storageItem('session', 'token', Token);

const StoredCall = v.object({
  intentId: v.string(),
  shown: v.string(),
  destination: v.string(),
  extension: v.nullable(v.string()),
  device: v.nullable(v.string()),
  participantId: v.nullable(v.number()),
  state: v.picklist(CALL_STATES),
  problem: v.nullable(
    v.pipe(
      v.object({ kind: v.picklist(PROBLEM_KINDS), detail: v.optional(v.string()) }),
      v.transform(({ kind, detail }) => (detail === undefined ? { kind } : { kind, detail })),
    ),
  ),
  startedAt: v.number(),
  changedAt: v.number(),
});

/** The latest calls, newest first: in memory only. */
export const callsItem = storageItem('session', 'calls', v.array(StoredCall));
