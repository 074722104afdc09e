import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProfile, type Profile, wake } from '../fixtures/background-life';
import { anIntent } from '../fixtures/dialling';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { MAKECALL, swallowed, tamperedFetch } from '../fixtures/tampered-fetch';

const another = anIntent({ id: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0002' });

let pbx: EmulatedPbx;
let profile: Profile;
beforeAll(async () => {
  pbx = await startEmulatedPbx();
});
beforeEach(async () => {
  await pbx.control('POST', '/reset');
  profile = createProfile();
  const { clientId, clientSecret } = pbx.pbx.employee;
  await awake().desk.connect({ address: 'pbx.example.com', clientId, clientSecret });
});
afterAll(() => pbx.close());

const awake = () => wake(profile, createHttpsFetch(pbx.network));

/** A worker that dies while the request to call is on its way; it never arrives. */
async function dieBeforeAsking() {
  const asked = vi.fn(swallowed);
  const life = wake(profile, tamperedFetch(createHttpsFetch(pbx.network), MAKECALL, { instead: asked }));
  void life.calls.place(anIntent());
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  life.kill();
}

/** A worker that dies after the phone system began to call, before its answer came. */
async function dieBeforeHearing() {
  await pbx.control('POST', '/faults', {
    kind: 'delay',
    match: MAKECALL.source,
    ms: 600_000,
    when: 'after',
  });
  const life = awake();
  void life.calls.place(anIntent());
  await vi.waitFor(async () => expect(await pbx.makecalls()).toHaveLength(1));
  life.kill();
}

describe('a worker that dies before it has asked', () => {
  it('leaves the click unknown, and nobody asks in its place', async () => {
    await dieBeforeAsking();
    expect(await awake().calls.place(anIntent())).toMatchObject({
      state: 'unknown',
      problem: { kind: 'answerLost' },
    });
    expect(await profile.calls.read()).toMatchObject({ state: 'unknown' });
    expect(await pbx.makecalls()).toEqual([]);
  });

  it('leaves the popup an unknown call a minute later', async () => {
    await dieBeforeAsking();
    const next = awake();
    expect(await next.calls.read()).toMatchObject({ state: 'requested' });
    profile.clock.advance(61_000);
    expect(await next.calls.read()).toMatchObject({ state: 'unknown', problem: { kind: 'answerLost' } });
    expect(await pbx.makecalls()).toEqual([]);
  });

  it('holds the next click back for half a minute, and then stands in nobody’s way', async () => {
    await dieBeforeAsking();
    profile.clock.advance(3_000);
    const held = { ...another, id: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0009' };
    expect(await awake().calls.place(held)).toMatchObject({ problem: { kind: 'stillUnknown' } });
    expect(await awake().calls.read()).toMatchObject({ problem: { kind: 'stillUnknown' } });
    profile.clock.advance(31_000);
    expect(await awake().calls.place(another)).toMatchObject({ intentId: another.id, state: 'ringing' });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

describe('a worker that dies before it has asked, while phones are listed,', () => {
  it('leaves a click that was interrupted, and the next one calls', async () => {
    const listed = vi.fn(swallowed);
    const life = wake(profile, tamperedFetch(createHttpsFetch(pbx.network), /devices$/, { instead: listed }));
    void life.calls.place(anIntent());
    await vi.waitFor(() => expect(listed).toHaveBeenCalledOnce());
    life.kill();
    expect(await awake().calls.place(anIntent())).toMatchObject({
      state: 'failed',
      problem: { kind: 'notSent' },
    });
    profile.clock.advance(3_000);
    expect(await awake().calls.place(another)).toMatchObject({ state: 'ringing' });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

describe('a worker whose answer was lost, and that then dies,', () => {
  it('is followed by one that finds the call', async () => {
    await pbx.control('POST', '/faults', { kind: 'lose-answer', match: MAKECALL.source });
    const looked = vi.fn(swallowed);
    const life = wake(
      profile,
      tamperedFetch(createHttpsFetch(pbx.network), /participants$/, { instead: looked, after: 1 }),
    );
    void life.calls.place(anIntent());
    await vi.waitFor(() => expect(looked).toHaveBeenCalledOnce());
    life.kill();
    expect(await profile.calls.read()).toMatchObject({ state: 'unknown' });
    expect(await awake().calls.place(anIntent())).toMatchObject({ state: 'unknown' });
    expect(await awake().calls.read()).toMatchObject({ state: 'ringing', problem: null });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

describe('a worker that dies before it has heard', () => {
  it('is followed by one that finds the call for the same click', async () => {
    await dieBeforeHearing();
    expect(await awake().calls.place(anIntent())).toMatchObject({ state: 'ringing', problem: null });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('is followed by one that finds the call for another click on the number', async () => {
    await dieBeforeHearing();
    profile.clock.advance(3_000);
    expect(await awake().calls.place(another)).toMatchObject({
      intentId: anIntent().id,
      state: 'ringing',
    });
    expect(await pbx.makecalls()).toHaveLength(1);
  });

  it('is followed by one that finds the call for the popup', async () => {
    await dieBeforeHearing();
    profile.clock.advance(61_000);
    expect(await awake().calls.read()).toMatchObject({ state: 'ringing', problem: null });
    expect(await pbx.makecalls()).toHaveLength(1);
  });
});

describe('a worker that dies after all was said', () => {
  it('is followed by one that goes on with the same call and the same token', async () => {
    await awake().calls.place(anIntent());
    const tokens = await pbx.requests(/connect\/token/);
    await pbx.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect(await awake().calls.read()).toMatchObject({ state: 'dialling' });
    expect(await pbx.requests(/connect\/token/)).toBe(tokens);
  });
});
