import * as v from 'valibot';
import { PROBLEM_KINDS } from '../core/problem';
import { CALL_STATES, SOURCES } from '../dial/call';
import { RISKS } from '../dial/risk';
import { storageItem } from './item';

/*
 * What lives as long as the browser runs: in memory only, and hidden from content scripts (reliability R22).
 */

const Token = v.object({ owner: v.string(), token: v.string(), renewAt: v.number() });

/** The access token. */
export const tokenItem = storageItem('session', 'token', Token);

export const StoredProblem = v.pipe(
  v.object({ kind: v.picklist(PROBLEM_KINDS), detail: v.optional(v.string()) }),
  v.transform(({ kind, detail }) => (detail === undefined ? { kind } : { kind, detail })),
);

const StoredCall = v.object({
  intentId: v.string(),
  target: v.string(),
  shown: v.string(),
  name: v.nullable(v.string()),
  source: v.picklist(SOURCES),
  destination: v.string(),
  extension: v.nullable(v.string()),
  device: v.nullable(v.string()),
  participantId: v.nullable(v.number()),
  state: v.picklist(CALL_STATES),
  problem: v.nullable(StoredProblem),
  takenBack: v.boolean(),
  startedAt: v.number(),
  changedAt: v.number(),
  answeredAt: v.nullable(v.number()),
  checkedAt: v.number(),
});

/** The latest calls, newest first. */
export const callsItem = storageItem('session', 'calls', v.array(StoredCall));

const StoredLine = v.object({
  extension: v.string(),
  readAt: v.number(),
  phones: v.array(v.string()),
  busy: v.boolean(),
  problem: v.nullable(StoredProblem),
  /** When the own status was asked for last; it is asked for less often than the rest. */
  profileReadAt: v.number(),
  profile: v.variant('state', [
    v.object({ state: v.literal('unknown') }),
    v.object({ state: v.literal('hidden'), reason: v.picklist(PROBLEM_KINDS) }),
    v.object({
      state: v.literal('known'),
      current: v.string(),
      choices: v.array(v.object({ name: v.string(), label: v.nullable(v.string()) })),
    }),
  ]),
});

/** The own line as the phone system saw it last: what the popup shows before it has asked again. */
export const lineItem = storageItem('session', 'line', StoredLine);
export type StoredLine = v.InferOutput<typeof StoredLine>;

const Confirmation = v.object({
  id: v.string(),
  target: v.string(),
  name: v.nullable(v.string()),
  source: v.picklist(SOURCES),
  risks: v.array(v.picklist(RISKS)),
  /** The tab whose card waits for the answer. */
  tabId: v.nullable(v.number()),
  /** The window that asks, once it is open. */
  windowId: v.nullable(v.number()),
  at: v.number(),
});

/** What the confirm page asks about. */
export const confirmationsItem = storageItem('session', 'confirmations', v.array(Confirmation));
export type Confirmation = v.InferOutput<typeof Confirmation>;

/** Tabs in which numbers are not marked for the time being. */
export const pausedTabsItem = storageItem('session', 'pausedTabs', v.array(v.number()));

/** Which tabs asked for which call: they are told how the call goes on. */
export const callTabsItem = storageItem('session', 'callTabs', v.record(v.string(), v.array(v.number())));

/** When a person last looked at the popup, milliseconds since 1970. */
export const seenAtItem = storageItem('session', 'seenAt', v.number());

/** Until when a page of ours wants to hear how the line stands, milliseconds since 1970. */
export const watchedUntilItem = storageItem('session', 'watchedUntil', v.number());
