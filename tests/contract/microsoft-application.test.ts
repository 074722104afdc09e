import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../lib/core/problem';
import { createExchange, type Fetch } from '../../lib/http/exchange';
import { createApplicationTokens } from '../../lib/microsoft/application/token';
import { createKeyPair } from '../../lib/microsoft/certificate/create';
import type { KeyPair } from '../../lib/microsoft/certificate/key-pair';
import type { Application } from '../../lib/microsoft/identity/application';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { createTokenWorld } from '../fixtures/application';
import { aKeyPair, generate, thumb } from '../fixtures/key-pairs';
import { createTestClock } from '../fixtures/test-clock';
import { type Lab, SPA_ORIGIN, startLab } from './entra-lab';

const DAY_MS = 86_400_000;
const LOGIN = /^https:\/\/login\.microsoftonline\.(com|us)/;

let lab: Lab;
let pair: KeyPair;
beforeAll(async () => {
  lab = await startLab();
  pair = await make();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  await upload(pair.pem);
});
afterAll(() => lab.stop());

const make = async (now = Date.now(), months = 12) =>
  aKeyPair(await createKeyPair({ commonName: 'Dialbridge', now, months }));
const application = (): Application => ({
  cloud: 'global',
  clientId: lab.entra.application.clientId,
  tenant: 'northwind.example',
  tenantId: lab.entra.tenantId,
});
const switchOf = () => `/apps/${lab.entra.application.clientId}`;
const upload = (certificate: string) => lab.control('POST', `${switchOf()}/certificates`, { certificate });

/** As a browser sends it: with our Origin, unless the one rule fits the address; fragments stay at home. */
const browserFetch: Fetch = (url, init) => {
  const [address = '', mark] = url.replace(LOGIN, lab.base).split('#');
  const origin = mark === 'apponly' ? {} : { origin: SPA_ORIGIN };
  return fetch(address, { ...init, headers: { ...init.headers, ...origin } });
};

/** Tokens for a key pair, in a worker of its own with a clock that is off. */
function tokensOf(signing: KeyPair = pair, change: Partial<Application> = {}, clockOff = 0) {
  const world = { ...createTokenWorld(createExchange(browserFetch)), newId: () => crypto.randomUUID() };
  return createApplicationTokens(
    { ...application(), ...change },
    {
      ...world,
      clock: createTestClock(Date.now() + clockOff),
      signer: async () => ({ ok: true, value: signing }),
    },
  );
}

const Seen = v.array(v.object({ path: v.string(), origin: v.nullable(v.string()), status: v.number() }));
const tokenRequests = async () =>
  v.parse(Seen, await lab.control('GET', '/requests')).filter(({ path }) => path.endsWith('/token'));

/** What becomes of asking once: the roles in the token, or the kind of problem. */
async function outcome(tokens = tokensOf()): Promise<readonly string[] | Problem['kind'] | null> {
  const token = await tokens.current();
  return token.ok ? (readTokenClaims(token.value)?.roles ?? null) : token.error.kind;
}

describe('the application, with a certificate that was uploaded', () => {
  it('gets a token with its roles, by a request without Origin', async () => {
    expect(await outcome()).toEqual(['Calendars.Read', 'Contacts.Read', 'Directory.Read.All']);
    expect(await tokenRequests()).toEqual([
      { path: `/${lab.entra.tenantId}/oauth2/v2.0/token`, origin: null, status: 200 },
    ]);
  });

  it('is the certificate that the portal shows', async () => {
    const app = v.parse(
      v.object({ certificates: v.array(v.object({ thumbprint: v.string() })) }),
      await lab.control('GET', switchOf()),
    );
    expect(app.certificates.map(({ thumbprint }) => thumbprint)).toContain(pair.thumbprint);
  });

  it('gets a token without roles before anybody has consented, and a new one afterwards', async () => {
    await lab.control('POST', `${switchOf()}/revoke`, {});
    const tokens = tokensOf();
    expect(await outcome(tokens)).toEqual([]);
    await lab.control('POST', `${switchOf()}/grant`, { application: ['Contacts.Read'] });
    expect(await outcome(tokens)).toEqual([]);
    const fresh = await tokens.fresh();
    expect(fresh.ok && readTokenClaims(fresh.value)?.roles).toEqual(['Contacts.Read']);
  });

  it('never sends an assertion twice: Microsoft would take none of them again', async () => {
    await lab.control('PATCH', '/settings', { assertionReplay: 'refuse' });
    const tokens = tokensOf();
    for (let time = 0; time < 3; time += 1) expect(await tokens.fresh()).toMatchObject({ ok: true });
    await lab.control('POST', '/faults', { kind: 'fail', match: '/token$', status: 503, when: 'after' });
    expect(await tokens.fresh()).toMatchObject({ ok: false, error: { kind: 'microsoftServerError' } });
    expect(await tokens.fresh()).toMatchObject({ ok: true });
  });

  it.each([
    ['behind', -DAY_MS],
    ['ahead', DAY_MS],
  ])('gets a token by a clock that is a day %s', async (_, off) => {
    expect(await outcome(tokensOf(pair, {}, off))).toHaveLength(3);
    expect((await tokenRequests()).map(({ status }) => status)).toEqual([401, 200]);
  });

  it('goes on with the old certificate while the new one is not uploaded yet, and with both afterwards', async () => {
    const next = await make();
    expect(await outcome(tokensOf(next))).toBe('certificateUnknown');
    expect(await outcome()).toHaveLength(3);
    await upload(next.pem);
    expect(await outcome(tokensOf(next))).toHaveLength(3);
    expect(await outcome()).toHaveLength(3);
  });
});

describe('the application is refused', () => {
  it('with a certificate that was taken away', async () => {
    await lab.control('DELETE', `${switchOf()}/certificates/${pair.thumbprint}`);
    expect(await outcome()).toBe('certificateUnknown');
  });

  it('with one that has expired, or begins later', async () => {
    for (const now of [Date.now() - 60 * DAY_MS, Date.now() + 3 * DAY_MS]) {
      const other = await make(now, 1);
      await upload(other.pem);
      expect(await outcome(tokensOf(other))).toBe('certificateExpired');
    }
  });

  it('with another key', async () => {
    const { privateKey } = await generate();
    expect(await outcome(tokensOf({ ...pair, key: privateKey }))).toBe('certificateSignature');
  });

  it('with a thumbprint that nobody has, by name', async () => {
    const token = await tokensOf({ ...pair, thumbprint: thumb('C') }).current();
    expect(token).toMatchObject({
      error: { kind: 'certificateUnknown', detail: expect.stringContaining(thumb('C')) },
    });
  });

  it.each([
    ['in a tenant that is none', { tenantId: '00000000-1111-2222-3333-444444444444' }, 'tenantNotFound'],
    ['in somebody else’s tenant', { tenantId: '4d0a9f62-7c1b-4b8e-8f35-6e2d9c7a1b02' }, 'applicationUnknown'],
    ['under an id that is none', { clientId: '00000000-1111-2222-3333-444444444444' }, 'applicationUnknown'],
  ])('%s', async (_, change, kind) => {
    expect(await outcome(tokensOf(pair, change))).toBe(kind);
  });

  it('when it was disabled', async () => {
    await lab.control('PATCH', switchOf(), { enabled: false });
    expect(await outcome()).toBe('applicationDisabled');
  });

  it('where its request went out with an Origin: then the rule is not in effect', async () => {
    const world = createTokenWorld(createExchange(browserFetch));
    const tokens = createApplicationTokens(application(), {
      ...world,
      clock: createTestClock(Date.now()),
      withoutOrigin: (url, send) => send(url),
      signer: async () => ({ ok: true, value: pair }),
    });
    expect(await outcome(tokens)).toBe('originSent');
  });

  it.each([
    ['too many requests', { kind: 'fail', status: 429 }, 'microsoftThrottled'],
    ['an error of Microsoft', { kind: 'fail', status: 500 }, 'microsoftServerError'],
    ['the page of a proxy', { kind: 'fail', status: 200, body: 'html' }, 'microsoftProxy'],
    ['a refusal by a proxy', { kind: 'fail', status: 403, body: 'html' }, 'microsoftProxy'],
    ['half an answer', { kind: 'fail', status: 200, body: 'garbage' }, 'microsoftProxy'],
    [
      'a network’s login',
      { kind: 'fail', status: 302, headers: { location: 'https://x.example/' } },
      'microsoftProxy',
    ],
    ['a broken line', { kind: 'cut' }, 'microsoftUnreachable'],
    ['a lost answer', { kind: 'lose-answer' }, 'microsoftUnreachable'],
  ])('by %s, and gets a token the next time', async (_, fault, kind) => {
    await lab.control('POST', '/faults', { match: '/token$', ...fault });
    const tokens = tokensOf();
    expect(await outcome(tokens)).toBe(kind);
    expect(await outcome(tokens)).toHaveLength(3);
  });
});
