import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Fetch } from '../../lib/http/exchange';
import { type BackgroundLife, createProfile, type Profile, wake } from '../fixtures/background-life';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { MAKECALL, type Tampering, tamperedFetch } from '../fixtures/tampered-fetch';

/** A connected browser profile beside a phone system whose switches a test may turn. */
export interface Caller {
  readonly pbx: EmulatedPbx;
  readonly profile: Profile;
  /** Wakes a worker over the profile; requests to call may be meddled with on their way. */
  awake(tampering?: Tampering): BackgroundLife;
  /** The same over a network of the test's own making. */
  awakeOver(network: (fetch: Fetch) => Fetch): BackgroundLife;
  /** What became of every request to call that the phone system has carried out. */
  outcomes(): Promise<readonly string[]>;
  /** Arms a fault, on requests to call unless it says otherwise. */
  fault(plan: object): Promise<unknown>;
  settings(patch: object): Promise<unknown>;
}

/** One phone system for a file of tests; each test starts with it as new, and with a new profile. */
export function shareCaller(): () => Caller {
  let pbx: EmulatedPbx | null = null;
  let caller: Caller | null = null;
  beforeAll(async () => {
    pbx = await startEmulatedPbx();
  });
  beforeEach(async () => {
    if (pbx) caller = await createCaller(pbx);
  });
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => pbx?.close());
  return () => {
    if (!caller) throw new Error('the caller begins with the first test');
    return caller;
  };
}

async function createCaller(pbx: EmulatedPbx): Promise<Caller> {
  await pbx.control('POST', '/reset');
  const profile = createProfile();
  const network = createHttpsFetch(pbx.network);
  const { clientId, clientSecret } = pbx.pbx.employee;
  const address = { address: 'pbx.example.com', clientId, clientSecret };
  const connected = await wake(profile, network).desk.connect(address);
  if (!connected.ok) throw new Error(`not connected: ${connected.error.kind}`);
  return {
    pbx,
    profile,
    awake: (tampering = {}) => wake(profile, tamperedFetch(network, MAKECALL, tampering)),
    awakeOver: (changed) => wake(profile, changed(network)),
    outcomes: async () =>
      (await pbx.makecalls()).map(({ outcome }) => outcome).filter((outcome) => outcome !== 'refused'),
    fault: (plan) => pbx.control('POST', '/faults', { match: MAKECALL.source, ...plan }),
    settings: (patch) => pbx.control('PATCH', '/settings', patch),
  };
}
