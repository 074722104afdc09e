import type { Context } from 'hono';
import type { ApiClient } from './clients';
import type { PbxEnv } from './request-body';
import { rawSegment } from './request-path';

/** What a path under `/callcontrol` names. */
export interface CallPath {
  readonly dn: string;
  /** Undefined when the path has none, or has one that was not percent-encoded. */
  readonly deviceId: string | undefined;
  readonly participantId: string;
  readonly action: string;
  readonly client: ApiClient;
}

/** Reads the path of an authenticated request. */
export function pathOf(c: Context<PbxEnv>): CallPath {
  return {
    dn: c.req.param('dn') ?? '',
    deviceId: encodedDeviceId(c),
    participantId: c.req.param('id') ?? '',
    action: c.req.param('action') ?? '',
    client: c.get('client'),
  };
}

/** A device id that was not percent-encoded names nothing: "must be" in contracts/3cx.md §2.1. */
function encodedDeviceId(c: Context): string | undefined {
  return /[:;@=]/.test(rawSegment(c, 4)) ? undefined : c.req.param('deviceId');
}
