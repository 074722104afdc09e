import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import { aConnection } from '../../fixtures/connections';
import { createTestDesk } from '../../fixtures/desk';
import { aCall } from '../../fixtures/dialling';
import { aWireNumber } from '../../fixtures/pbx-wire';
import { aReply } from '../../fixtures/replies';
import { aStoredToken, aTokenReply } from '../../fixtures/tokens';

const WISH = {
  address: 'pbx.example.com',
  clientId: 'dialbridge-employee',
  clientSecret: 'employee-secret',
};
const OWNER = 'dialbridge-employee@https://pbx.example.com';
const secretSent = (body: unknown) => new URLSearchParams(String(body)).get('client_secret');

async function connectedDesk(...ports: Parameters<typeof createTestDesk>) {
  const room = createTestDesk(...ports);
  await room.profile.settings.write(aConnection());
  await room.profile.secrets.write(OWNER, 'employee-secret');
  return room;
}

describe('the desk', () => {
  it('has no connection at first', async () => {
    const { desk } = createTestDesk();
    expect(await desk.read()).toEqual({ state: 'none' });
    expect(await desk.line()).toEqual(fail(problem('notConnected')));
    expect(await desk.chooseExtension('100')).toEqual(fail(problem('notConnected')));
  });

  it('shows its connection, never the secret', async () => {
    const { desk } = await connectedDesk();
    expect(await desk.read()).toEqual({ ...aConnection(), state: 'connected' });
  });

  it('shows that the browser took the access away', async () => {
    const { desk, profile } = await connectedDesk();
    profile.allowed.clear();
    expect(await desk.read()).toEqual({ ...aConnection(), state: 'accessMissing' });
    expect(await desk.line()).toEqual(fail(problem('accessMissing')));
  });
});

describe('connecting', () => {
  it('proves everything on the wire, then writes it down', async () => {
    const { desk, wire, profile } = createTestDesk();
    expect(await desk.connect(WISH)).toEqual({ ok: true, value: { ...aConnection(), state: 'connected' } });
    expect(wire.paths()).toEqual(['POST /connect/token', 'GET /callcontrol']);
    expect(await profile.settings.read()).toEqual(aConnection());
    expect(await profile.secrets.read(OWNER)).toBe('employee-secret');
  });

  it('uses every connection once before anything is sent, and the old one’s meanwhile', async () => {
    const atFirst: number[] = [];
    const room = createTestDesk(() => {
      atFirst.push(room.singleUse.length);
      return aReply(500);
    });
    await room.profile.settings.write(
      aConnection({ host: 'old.example.com', origin: 'https://old.example.com' }),
    );
    await room.desk.connect(WISH);
    expect([atFirst, room.singleUse]).toEqual([
      [1],
      [['pbx.example.com', 'old.example.com'], ['old.example.com']],
    ]);
  });

  it('gives back what the browser allowed for others, once it has worked', async () => {
    const { desk, kept } = createTestDesk();
    await desk.connect(WISH);
    expect(kept).toEqual(['pbx.example.com']);
  });

  it('takes back what a failed attempt was allowed: access, rule and token', async () => {
    const { desk, profile, kept, singleUse } = createTestDesk(({ url }) =>
      url.endsWith('/connect/token') ? aReply(200, aTokenReply()) : aReply(403),
    );
    expect(await desk.connect(WISH)).toMatchObject({ error: { kind: 'forbidden' } });
    expect([kept, singleUse.at(-1), await profile.token.read()]).toEqual([[null], [], null]);
  });

  it('to another phone system forgets the calls made over the old one, and to the same one does not', async () => {
    const { desk, profile } = await connectedDesk();
    await profile.calls.write(aCall());
    await desk.connect(WISH);
    expect(await profile.calls.read()).toEqual(aCall());
    profile.allowed.add('pbx.example.org');
    expect(await desk.connect({ ...WISH, address: 'pbx.example.org' })).toMatchObject({ ok: true });
    expect(await profile.calls.read()).toBeNull();
  });

  it('with a client that monitors another extension forgets the calls of the one before', async () => {
    const { desk, profile } = await connectedDesk(({ url }) =>
      url.endsWith('/connect/token') ? aReply(200, aTokenReply()) : aReply(200, [aWireNumber({ dn: '101' })]),
    );
    await profile.calls.write(aCall({ state: 'connected' }));
    expect(await desk.connect({ ...WISH, clientId: 'other' })).toMatchObject({ value: { extension: '101' } });
    expect(await profile.calls.read()).toBeNull();
  });

  it.each([
    ['an address that is none', { address: 'not an address' }, 'addressInvalid'],
    ['an address without encryption', { address: 'http://pbx.example.com' }, 'addressNotHttps'],
    ['a host that the browser was not asked for', { address: 'evil.example' }, 'accessDenied'],
    ['no secret at all', { clientSecret: '' }, 'wrongSecret'],
  ])('sends nothing with %s', async (_, change, kind) => {
    const { desk, wire } = createTestDesk();
    expect(await desk.connect({ ...WISH, ...change })).toMatchObject({ ok: false, error: { kind } });
    expect(wire.requests).toEqual([]);
  });

  it('takes the stored secret when none is typed', async () => {
    const { desk, wire } = await connectedDesk();
    await desk.connect({ ...WISH, clientSecret: '' });
    expect(secretSent(wire.requests[0]?.body)).toBe('employee-secret');
  });

  it.each([
    ['another phone system', { address: 'evil.example' }],
    ['another port', { address: 'pbx.example.com:5001' }],
    ['another client', { clientId: 'somebody' }],
  ])('never sends the stored secret for %s', async (_, change) => {
    const { desk, wire, profile } = await connectedDesk();
    profile.allowed.add('evil.example');
    expect(await desk.connect({ ...WISH, clientSecret: '', ...change })).toMatchObject({
      error: { kind: 'wrongSecret' },
    });
    expect(wire.requests).toEqual([]);
  });

  it('keeps the chosen extension of the same phone system, not of another', async () => {
    const { desk, profile } = await connectedDesk();
    await desk.chooseExtension('101');
    expect(await desk.connect(WISH)).toMatchObject({ value: { extension: '101' } });
    profile.allowed.add('pbx.example.org');
    expect(await desk.connect({ ...WISH, address: 'pbx.example.org' })).toMatchObject({
      value: { extension: '100' },
    });
  });

  it('forgets the secret of the connection that it replaces', async () => {
    const { desk, profile } = await connectedDesk();
    profile.allowed.add('pbx.example.org');
    await desk.connect({ ...WISH, address: 'pbx.example.org', clientSecret: 'newer' });
    expect(await profile.secrets.read(OWNER)).toBeNull();
    expect(await profile.secrets.read('dialbridge-employee@https://pbx.example.org')).toBe('newer');
  });
});

describe('connecting elsewhere, where the settings cannot be written', () => {
  const room = async () => {
    const built = await connectedDesk();
    built.profile.allowed.add('pbx.example.org');
    built.profile.settings.write = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    const wish = { ...WISH, address: 'pbx.example.org', clientSecret: 'newer' };
    expect(await built.desk.connect(wish)).toEqual(
      fail(problem('storageFailed', 'Error: QUOTA_BYTES quota exceeded')),
    );
    return built;
  };

  it('leaves the old connection and its secret', async () => {
    const { desk, profile } = await room();
    expect(await desk.read()).toEqual({ ...aConnection(), state: 'connected' });
    expect(await profile.secrets.read(OWNER)).toBe('employee-secret');
  });

  it('never sends the new secret to the old phone system', async () => {
    const { desk, wire, profile } = await room();
    await profile.token.clear();
    const before = wire.requests.length;
    const line = await desk.line();
    if (line.ok) await line.value.phones();
    const sent = wire.requests.slice(before).filter(({ url }) => url.endsWith('/connect/token'));
    expect(sent.map(({ url, body }) => [url, secretSent(body)])).toEqual([
      ['https://pbx.example.com/connect/token', 'employee-secret'],
    ]);
  });
});

describe('settings that somebody tampered with', () => {
  it.each([
    ['the origin', { origin: 'https://evil.example' }],
    ['the client', { clientId: 'somebody' }],
  ])('lead to no secret, where it is %s', async (_, change) => {
    const { desk, wire, profile } = await connectedDesk();
    await profile.settings.write(aConnection(change));
    expect(await desk.line()).toEqual(fail(problem('notConnected')));
    expect(wire.requests).toEqual([]);
  });
});

describe('choosing an extension', () => {
  it('changes that and nothing else', async () => {
    const { desk, profile } = await connectedDesk();
    expect(await desk.chooseExtension('101')).toMatchObject({ value: { extension: '101' } });
    expect(await profile.settings.read()).toEqual(aConnection({ extension: '101' }));
  });

  it('is refused for one that the client does not monitor', async () => {
    const { desk, profile } = await connectedDesk();
    expect(await desk.chooseExtension('999')).toEqual(fail(problem('forbidden', '999')));
    expect(await profile.settings.read()).toEqual(aConnection());
  });
});

describe('an extension that cannot be written down', () => {
  it('is not chosen, and that is said', async () => {
    const { desk, profile } = await connectedDesk();
    profile.settings.write = () => Promise.reject(new Error('disk full'));
    expect(await desk.chooseExtension('101')).toMatchObject({ error: { kind: 'storageFailed' } });
    expect(await desk.read()).toMatchObject({ extension: '100' });
  });
});

describe('disconnecting', () => {
  it('forgets settings, secret, token and calls, and gives every access back', async () => {
    const { desk, profile, kept, singleUse } = await connectedDesk();
    await profile.token.write(aStoredToken());
    await profile.calls.write(aCall());
    expect(await desk.disconnect()).toEqual({ state: 'none' });
    expect([
      await profile.settings.read(),
      await profile.secrets.read(OWNER),
      await profile.token.read(),
      await profile.calls.read(),
      kept,
      singleUse,
    ]).toEqual([null, null, null, null, [null], [[]]]);
  });

  it('forgets the secret first, whatever happens after', async () => {
    const { desk, profile } = await connectedDesk();
    profile.settings.clear = () => Promise.reject(new Error('disk'));
    await expect(desk.disconnect()).rejects.toThrow('disk');
    expect(await profile.secrets.read(OWNER)).toBeNull();
    expect(await desk.line()).toEqual(fail(problem('notConnected')));
  });
});

describe('the line', () => {
  it('calls from the own extension with the stored secret', async () => {
    const { desk, wire, singleUse } = await connectedDesk();
    const line = await desk.line();
    if (!line.ok) throw new Error(line.error.kind);
    await line.value.phones();
    expect(line.value.extension).toBe('100');
    expect(wire.paths()).toEqual(['POST /connect/token', 'GET /callcontrol/100/devices']);
    expect(singleUse).toEqual([['pbx.example.com']]);
  });

  it('is none without its secret', async () => {
    const { desk, profile } = await connectedDesk();
    await profile.secrets.keepOnly(null);
    expect(await desk.line()).toEqual(fail(problem('notConnected')));
  });
});
