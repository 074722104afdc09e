import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import type { Request } from '../../../lib/http/exchange';
import { createAuthorisedExchange } from '../../../lib/pbx/call-control';
import { createOwnProfile } from '../../../lib/pbx/own-profile';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { createTestExchange } from '../../fixtures/test-exchange';
import { createTokenDesk } from '../../fixtures/token-desk';

const FIVE = [
  { Id: 1, Name: 'Available' },
  { Id: 2, Name: 'Away' },
  { Id: 3, Name: 'Out of office' },
  { Id: 4, Name: 'Custom 1', CustomName: 'Lunch' },
  { Id: 5, Name: 'Custom 2', CustomName: 'Business Trip' },
];

const aUser = (change: object = {}) => ({
  Id: 31,
  Number: '100',
  CurrentProfileName: 'Available',
  ForwardingProfiles: FIVE,
  ...change,
});

const found = (...users: object[]) => aReply(200, { value: users });

/** A phone system that knows one user and takes every change; a test may have it answer otherwise. */
const kind = ({ method }: Request) => (method === 'PATCH' ? aReply(204) : found(aUser()));

function setUp(answer: Parameters<typeof createTestExchange>[0] = kind, extension = '100') {
  const wire = createTestExchange(answer);
  const desk = createTokenDesk();
  const send = createAuthorisedExchange('https://pbx.example.com', desk.source(), wire.exchange);
  return { wire, desk, profile: createOwnProfile(extension, send) };
}

const current = async (change: object) => {
  const answer = await setUp(() => found(aUser(change))).profile.read();
  return answer.ok ? answer.value.current : answer.error.kind;
};

describe('the own status', () => {
  it('is read with what it may be changed to', async () => {
    expect(await setUp().profile.read()).toEqual(
      ok({
        current: 'Available',
        choices: [
          { name: 'Available', label: null },
          { name: 'Away', label: null },
          { name: 'Out of office', label: null },
          { name: 'Custom 1', label: 'Lunch' },
          { name: 'Custom 2', label: 'Business Trip' },
        ],
      }),
    );
  });

  it('is asked for by name, so that no password comes along', async () => {
    const { wire, profile } = setUp();
    await profile.read();
    const { searchParams, pathname } = new URL(wire.requests[0]?.url ?? '');
    expect(pathname).toBe('/xapi/v1/Users');
    expect(Object.fromEntries(searchParams)).toEqual({
      $filter: "Number eq '100'",
      $select: 'Id,Number,CurrentProfileName',
      $expand: 'ForwardingProfiles',
    });
    expect(wire.requests[0]?.url).not.toContain('+');
  });

  it('is asked for with quotes doubled', async () => {
    const { wire, profile } = setUp(undefined, "1' or '1&x=y");
    await profile.read();
    expect(new URL(wire.requests[0]?.url ?? '').searchParams.get('$filter')).toBe(
      "Number eq '1'' or ''1&x=y'",
    );
  });

  it.each(['Out of office', 'Do Not Disturb', 'DND', 'out of office'])('is read from %s', async (given) => {
    expect(await current({ CurrentProfileName: given })).toBe('Out of office');
  });

  it('stays as it came where nobody knows it', async () => {
    expect(await current({ CurrentProfileName: 'Gone fishing' })).toBe('Gone fishing');
  });

  it('can be any of five where the phone system does not say', async () => {
    const answer = await setUp(() => found(aUser({ ForwardingProfiles: undefined }))).profile.read();
    expect(answer.ok && answer.value.choices.map(({ name }) => name)).toEqual(FIVE.map(({ Name }) => Name));
  });

  it('can be only what the phone system names, by its own names', async () => {
    const some = [{ Name: 'DND', CustomName: 'Do not disturb' }, { Name: 'Queue break' }, { Name: 7 }];
    const answer = await setUp(() => found(aUser({ ForwardingProfiles: some }))).profile.read();
    expect(answer).toMatchObject({ value: { choices: [{ name: 'Out of office', label: null }] } });
  });

  it.each([
    [' Meeting ', 'Meeting'],
    ['', null],
    ['   ', null],
    [null, null],
    [7, null],
    ['available', null],
    ['x'.repeat(500), 'x'.repeat(100)],
  ])('has a label of %o', async (CustomName, label) => {
    const profiles = [{ Name: 'Available', CustomName }];
    const answer = await setUp(() => found(aUser({ ForwardingProfiles: profiles }))).profile.read();
    expect(answer).toMatchObject({ value: { choices: [{ name: 'Available', label }] } });
  });

  it('is never that of somebody else', async () => {
    expect(await setUp(() => found(aUser({ Number: '101' }), aUser({ Id: 'x' }))).profile.read()).toEqual(
      fail({ kind: 'statusNotAllowed', detail: '100' }),
    );
  });

  it.each([
    [aReply(400), 'notPbx'],
    [aReply(404), 'notPbx'],
    [aReply(429), 'throttled'],
    [aReply(500), 'serverError'],
    [anHtmlReply(200), 'notPbx'],
    [fail('timeout' as const), 'timeout'],
  ])('is not known after %o', async (answer, problem) => {
    const { wire, profile } = setUp(() => answer);
    expect(await profile.read()).toMatchObject({ error: { kind: problem } });
    await profile.read();
    expect(wire.requests).toHaveLength(2);
  });
});

describe('a role or licence that permits no status', () => {
  it.each([401, 403])('is told of as such, after one other token at most (%i)', async (status) => {
    const { desk, profile } = setUp(() => aReply(status));
    const refused = fail({ kind: 'statusNotAllowed', detail: `HTTP ${status}` });
    expect(await profile.read()).toEqual(refused);
    expect(desk.wire.requests).toHaveLength(status === 401 ? 2 : 1);
  });

  it('may let the status be read and not be set', async () => {
    const { profile } = setUp(({ method }) => (method === 'PATCH' ? aReply(403) : found(aUser())));
    expect(await profile.read()).toMatchObject({ ok: true });
    expect(await profile.choose('Away')).toMatchObject({ error: { kind: 'statusNotAllowed' } });
  });

  it('is not meant by a single 401: the token was replaced', async () => {
    let refused = false;
    const { profile } = setUp(() => {
      if (refused) return found(aUser());
      refused = true;
      return aReply(401);
    });
    expect(await profile.read()).toMatchObject({ value: { current: 'Available' } });
  });
});

describe('choosing a status', () => {
  it('changes this one thing of this one person', async () => {
    const { wire, profile } = setUp();
    expect(await profile.choose('Out of office')).toMatchObject({ value: { current: 'Out of office' } });
    expect(wire.paths()).toEqual(['GET /xapi/v1/Users', 'PATCH /xapi/v1/Users(31)']);
    expect(wire.requests[1]).toMatchObject({
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: '{"Id":31,"CurrentProfileName":"Out of office"}',
    });
  });

  it.each(['Do Not Disturb', 'DND', 'Nonsense', ''])('writes no other name, such as %o', async (name) => {
    const { wire, profile } = setUp();
    expect(await profile.choose(name)).toMatchObject({ error: { kind: 'statusNotAllowed' } });
    expect(wire.paths()).toEqual(['GET /xapi/v1/Users']);
  });

  it.each([
    [aReply(400), 'notPbx'],
    [aReply(503), 'throttled'],
    [fail('unreachable' as const), 'unreachable'],
  ])('says that it failed after %o, and does not try again', async (answer, problem) => {
    const { wire, profile } = setUp((request) => (request.method === 'PATCH' ? answer : kind(request)));
    expect(await profile.choose('Away')).toMatchObject({ error: { kind: problem } });
    expect(wire.requests).toHaveLength(2);
  });
});
