import * as v from 'valibot';
import { PROBLEM_KINDS } from '../core/problem';
import { CALL_STATES } from '../dial/call';
import { storageItem } from './item';

const StoredRecentCall = v.object({
  intentId: v.string(),
  target: v.string(),
  shown: v.string(),
  name: v.nullable(v.string()),
  state: v.picklist(CALL_STATES),
  problem: v.nullable(v.picklist(PROBLEM_KINDS)),
  /** Entries from before it was kept say nothing of it. */
  takenBack: v.optional(v.boolean(), false),
  startedAt: v.number(),
  seconds: v.nullable(v.number()),
});

/** The recent calls, newest first: kept in this browser until they are cleared. */
export const historyItem = storageItem('local', 'history', v.array(StoredRecentCall));
