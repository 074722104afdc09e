import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createProfile, type Profile, wake } from '../fixtures/background-life';
import { anIntent } from '../fixtures/dialling';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { createTestLock } from '../fixtures/test-lock';

const TOKEN = /connect\/token/;
const HOUR = 3_600_000;
const FIVE_MINUTES = 300_000;

let pbx: EmulatedPbx;
let profile: Profile;
beforeAll(async () => {
  pbx = await startEmulatedPbx();
});
beforeEach(async () => {
  await pbx.control('POST', '/reset');
  profile = createProfile();
});
afterAll(() => pbx.close());

const awake = (lock = createTestLock()) => wake(profile, createHttpsFetch(pbx.network), lock);
const connect = () =>
  awake().desk.connect({
    address: 'pbx.example.com',
    clientId: pbx.pbx.employee.clientId,
    clientSecret: pbx.pbx.employee.clientSecret,
  });
async function phones(life: ReturnType<typeof awake>) {
  const line = await life.desk.line();
  return line.ok ? line.value.phones() : line;
}

describe('the one token of a client', () => {
  it('is fetched once by two contexts that need it at the same time', async () => {
    await connect();
    await profile.token.clear();
    const fetched = await pbx.requests(TOKEN);
    const lock = createTestLock();
    const answers = await Promise.all([phones(awake(lock)), phones(awake(lock)), phones(awake(lock))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await pbx.requests(TOKEN)).toBe(fetched + 1);
  });

  it('is renewed once for two contexts to whom it was refused', async () => {
    await connect();
    await pbx.control('POST', '/tokens/kill', {});
    const fetched = await pbx.requests(TOKEN);
    const lock = createTestLock();
    const answers = await Promise.all([phones(awake(lock)), phones(awake(lock))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await pbx.requests(TOKEN)).toBe(fetched + 1);
  });

  it('serves until just before it ends', async () => {
    await connect();
    const fetched = await pbx.requests(TOKEN);
    profile.clock.advance(HOUR - FIVE_MINUTES - 1_000);
    await phones(awake());
    expect(await pbx.requests(TOKEN)).toBe(fetched);
    profile.clock.advance(1_000);
    await phones(awake());
    expect(await pbx.requests(TOKEN)).toBe(fetched + 1);
  });

  it.each(['20.0.8.1109', '20.0.9.1'])('lives an hour with version %s', async (version) => {
    await pbx.control('PATCH', '/settings', { version });
    await connect();
    expect((await profile.token.read())?.renewAt).toBe(profile.clock.now() + HOUR - FIVE_MINUTES);
  });

  it('that ended while this computer’s clock stood still is renewed on the way', async () => {
    await connect();
    await pbx.control('POST', '/clock', { shiftMs: 2 * HOUR });
    expect(await awake().calls.place(anIntent())).toMatchObject({ state: 'ringing' });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('that somebody else took over is taken back', async () => {
    await connect();
    const other = createProfile();
    const rival = wake(other, createHttpsFetch(pbx.network));
    const { clientId, clientSecret } = pbx.pbx.employee;
    await rival.desk.connect({ address: 'pbx.example.com', clientId, clientSecret });
    expect(await phones(awake())).toMatchObject({ ok: true });
    expect(await phones(rival)).toMatchObject({ ok: true });
  });

  it('that somebody else takes over in the middle of a call is taken back: it is followed and hung up', async () => {
    await connect();
    const { calls } = awake();
    await calls.place(anIntent());
    const kill = () => pbx.control('POST', '/tokens/kill', {});
    await kill();
    await pbx.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect(await calls.read()).toMatchObject({ state: 'dialling' });
    await kill();
    expect(await calls.hangUp(anIntent().id)).toMatchObject({ ok: true, value: { state: 'ended' } });
    expect(await pbx.makecalls()).toMatchObject([{ outcome: 'dropped' }]);
  });

  it('works with a phone system whose tokens live for half a minute', async () => {
    await pbx.control('PATCH', '/settings', { tokenLifetimeSeconds: 30 });
    await connect();
    expect(await awake().calls.place(anIntent())).toMatchObject({ state: 'ringing' });
  });
});
