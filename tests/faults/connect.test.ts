import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../lib/core/problem';
import type { Payload } from '../../lib/messaging/protocol';
import { createProfile, type Profile, wake } from '../fixtures/background-life';
import { anIntent } from '../fixtures/dialling';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { aPage, type Tampering, tamperedFetch } from '../fixtures/tampered-fetch';

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

const awake = (match = /./, tampering: Tampering = {}) =>
  wake(profile, tamperedFetch(createHttpsFetch(pbx.network), match, tampering));

const wish = (change: Partial<Payload<'connection.connect'>> = {}) => ({
  address: 'pbx.example.com',
  clientId: pbx.pbx.employee.clientId,
  clientSecret: pbx.pbx.employee.clientSecret,
  ...change,
});

const fails = (match: string, status: number, body = 'json') =>
  pbx.control('POST', '/faults', { kind: 'fail', match, status, body, times: 99 });
const cuts = (match: string) => pbx.control('POST', '/faults', { kind: 'cut', match, times: 99 });
const client = (change: object) => pbx.control('PUT', '/clients/dialbridge-employee', change);

interface Row {
  readonly name: string;
  readonly arm?: () => Promise<unknown>;
  readonly wish?: Partial<Payload<'connection.connect'>>;
  readonly match?: RegExp;
  readonly tampering?: Tampering;
  readonly problem: ProblemKind;
}

const TOKEN = /connect\/token/;
const NUMBERS = /callcontrol$/;
const elsewhere = async () =>
  new Response(null, { status: 302, headers: { location: 'https://login.example.com/' } });

const ROWS: readonly Row[] = [
  { name: 'the address is none', wish: { address: 'not an address' }, problem: 'addressInvalid' },
  {
    name: 'the address is not https',
    wish: { address: 'http://pbx.example.com' },
    problem: 'addressNotHttps',
  },
  { name: 'the browser was not allowed', wish: { address: 'other.example.com' }, problem: 'accessDenied' },
  { name: 'the secret is wrong', wish: { clientSecret: 'wrong' }, problem: 'wrongSecret' },
  { name: 'the client is unknown', wish: { clientId: 'nobody' }, problem: 'wrongSecret' },
  {
    name: 'no secret is stored for the client',
    wish: { clientId: 'nobody', clientSecret: '' },
    problem: 'wrongSecret',
  },
  { name: 'the connection is cut', arm: () => cuts('/connect/token'), problem: 'unreachable' },
  { name: 'the connection is cut after the token', arm: () => cuts('callcontrol'), problem: 'unreachable' },
  {
    name: 'a login page stands in between',
    match: TOKEN,
    tampering: { instead: async () => aPage() },
    problem: 'notPbx',
  },
  {
    name: 'a proxy wants a password',
    match: TOKEN,
    tampering: { instead: async () => aPage(401) },
    problem: 'notPbx',
  },
  {
    name: 'a login page stands before the numbers',
    match: NUMBERS,
    tampering: { instead: async () => aPage() },
    problem: 'notPbx',
  },
  { name: 'the token is elsewhere', match: TOKEN, tampering: { instead: elsewhere }, problem: 'redirected' },
  {
    name: 'the numbers are elsewhere',
    match: NUMBERS,
    tampering: { instead: elsewhere },
    problem: 'redirected',
  },
  { name: 'the token is refused with 403', arm: () => fails('/connect/token', 403), problem: 'forbidden' },
  { name: 'the phone system is broken', arm: () => fails('/connect/token', 500), problem: 'serverError' },
  { name: 'its proxy is broken', arm: () => fails('/connect/token', 502, 'html'), problem: 'serverError' },
  { name: 'there is no call control', arm: () => fails('callcontrol', 404, 'empty'), problem: 'notPbx' },
  { name: 'call control is not ticked', arm: () => client({ callControl: false }), problem: 'forbidden' },
  {
    name: 'the licence has none',
    arm: () => pbx.control('PATCH', '/settings', { licence: false }),
    problem: 'forbidden',
  },
  { name: 'no extension is monitored', arm: () => client({ monitored: [] }), problem: 'noExtension' },
  { name: 'every token is refused', arm: () => fails('callcontrol', 401), problem: 'tokenRefused' },
];

describe('connecting fails where', () => {
  it.each(ROWS)('$name: $problem, and there is no connection', async (row) => {
    await row.arm?.();
    const { desk } = awake(row.match, row.tampering);
    const connected = await desk.connect(wish(row.wish));
    expect(connected).toMatchObject({ ok: false, error: { kind: row.problem } });
    expect(await desk.read()).toEqual({ state: 'none' });
    expect(await desk.line()).toMatchObject({ ok: false, error: { kind: 'notConnected' } });
  });

  it.each(ROWS)('$name, and the old connection is left untouched', async (row) => {
    const { clientId, clientSecret } = pbx.pbx.admin;
    const before = await awake().desk.connect(wish({ clientId, clientSecret }));
    const settings = await profile.settings.read();
    await row.arm?.();
    await awake(row.match, row.tampering).desk.connect(wish(row.wish));

    await pbx.control('DELETE', '/faults');
    await pbx.control('PATCH', '/settings', { licence: true });
    const { desk, calls } = awake();
    expect(await profile.settings.read()).toEqual(settings);
    expect(before).toEqual({ ok: true, value: await desk.read() });
    expect(await calls.place(anIntent())).toMatchObject({ state: 'dialling', extension: '200' });
  });
});

describe('connecting', () => {
  it('finds the extension and offers the others', async () => {
    expect(await awake().desk.connect(wish())).toEqual({
      ok: true,
      value: {
        state: 'connected',
        origin: 'https://pbx.example.com',
        host: 'pbx.example.com',
        clientId: 'dialbridge-employee',
        extension: '100',
        extensions: ['100', '101', '102', '103'],
        phone: null,
      },
    });
  });

  it('reads a phone system that writes its empty lists as null', async () => {
    await pbx.control('PATCH', '/settings', { emptyLists: 'null' });
    expect(await awake().desk.connect(wish())).toMatchObject({ ok: true });
  });

  it('takes the address as it is pasted', async () => {
    const address = '  https://PBX.example.com/#/login ';
    expect(await awake().desk.connect(wish({ address }))).toMatchObject({
      value: { origin: 'https://pbx.example.com' },
    });
  });

  it('again keeps the secret and the chosen extension', async () => {
    const { desk } = awake();
    await desk.connect(wish());
    await desk.chooseExtension('102');
    expect(await desk.connect(wish({ clientSecret: '' }))).toMatchObject({ value: { extension: '102' } });
  });

  it('again with a token that is still alive proves the credential anew', async () => {
    const { desk } = awake();
    await desk.connect(wish());
    expect(await desk.connect(wish({ clientSecret: 'wrong' }))).toMatchObject({
      error: { kind: 'wrongSecret' },
    });
  });

  it('does not trust another authority', async () => {
    const { network } = await strangers();
    const { desk } = wake(profile, createHttpsFetch({ port: pbx.network.port, ca: network.ca }));
    expect(await desk.connect(wish())).toMatchObject({ error: { kind: 'unreachable' } });
  });

  const strangers = async () => {
    const other = await startEmulatedPbx();
    await other.close();
    return other;
  };
});
