import * as v from 'valibot';
import { storageItem } from './item';
import { StoredProblem } from './session';

const Account = v.object({
  homeAccountId: v.string(),
  username: v.string(),
  name: v.nullable(v.string()),
  oid: v.string(),
  tid: v.string(),
});

const StoredSignIn = v.object({
  attempt: v.nullable(v.object({ owner: v.string(), startedAt: v.number() })),
  signedIn: v.nullable(
    v.object({
      owner: v.string(),
      account: Account,
      signedInAt: v.number(),
      endsAt: v.number(),
      state: v.picklist(['active', 'ended']),
      problem: v.nullable(StoredProblem),
      quietAt: v.nullable(v.number()),
    }),
  ),
});
export type StoredSignIn = v.InferOutput<typeof StoredSignIn>;

/** Who signed in to Microsoft 365, and how that stands: no secret in it, and it outlives the browser. */
export const signInRecordItem = storageItem('local', 'microsoftSignIn', StoredSignIn);

/** The tokens of that sign-in: in memory only, and hidden from content scripts (reliability R22). */
export const microsoftSessionItem = storageItem(
  'session',
  'microsoftSession',
  v.object({
    owner: v.string(),
    signedInAt: v.number(),
    account: Account,
    accessToken: v.string(),
    issuedAt: v.number(),
    expiresAt: v.number(),
    items: v.record(v.string(), v.string()),
  }),
);
