import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { endStreams } from './audio-streams';
import type { ApiClient } from './clients';
import { isAdministrator } from './clients';
import { later, now, type World } from './world';

/** The one live token of a client. Times in ms of the emulator's clock. */
export interface LiveToken {
  readonly value: string;
  readonly clientId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** A new token; the client's older one dies with its sockets and audio streams (contracts/3cx.md §1.1). */
export function issueToken(world: World, client: ApiClient): LiveToken {
  revokeToken(world, client.id);
  const issuedAt = now(world);
  const expiresAt = issuedAt + world.settings.tokenLifetimeSeconds * 1000;
  const value = signToken(claims(world, client, issuedAt, expiresAt));
  const token = { value, clientId: client.id, issuedAt, expiresAt };
  world.tokens.set(client.id, token);
  watchTokens(world);
  return token;
}

/** Kills the client's token, closes the sockets that it opened (inferred, §9.4) and cuts its audio streams. */
export function revokeToken(world: World, clientId: string): void {
  world.tokens.delete(clientId);
  for (const socket of world.sockets) {
    if (socket.clientId === clientId) socket.close(1008, 'token revoked');
  }
  endStreams(world, (stream) => stream.clientId === clientId);
}

/** Kills every token that is over by the emulator's clock; for use after a clock shift too. */
export function revokeExpiredTokens(world: World): void {
  for (const token of [...world.tokens.values()]) {
    if (token.expiresAt <= now(world)) revokeToken(world, token.clientId);
  }
  watchTokens(world);
}

/** The longest delay in ms that a timer takes. */
const longestDelay = 2 ** 31 - 1;

/** Waits for the next token to run out, so that its sockets close in time although nobody calls. */
function watchTokens(world: World): void {
  world.endTokenWatch();
  const delays = [...world.tokens.values()].map((token) => token.expiresAt - now(world));
  if (delays.length === 0) return;
  const next = Math.min(...delays, longestDelay);
  world.endTokenWatch = later(world, next, () => revokeExpiredTokens(world));
}

/** The client behind an `Authorization` header, or nothing when the token is unknown, replaced or over. */
export function authenticate(world: World, authorization: string | undefined): ApiClient | undefined {
  const value = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const token = [...world.tokens.values()].find((live) => live.value === value);
  if (token === undefined || token.expiresAt <= now(world)) return undefined;
  return world.clients.get(token.clientId);
}

/** The client that a token was issued to, live or not, read for the log only. */
export function claimedClient(authorization: string | undefined): string | undefined {
  const payload = /^Bearer +[^.]+\.([^.]+)\./i.exec(authorization ?? '')?.[1];
  if (payload === undefined) return undefined;
  return /"client_id":"([^"]+)"/.exec(Buffer.from(payload, 'base64url').toString())?.[1];
}

const signingKey = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;

function signToken(payload: object): string {
  const parts = [{ alg: 'ES256', typ: 'JWT' }, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signed = parts.join('.');
  const signature = sign('sha256', Buffer.from(signed), { key: signingKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function claims(world: World, client: ApiClient, issuedAt: number, expiresAt: number) {
  return {
    iss: 'https://pbx.example.com',
    aud: 'https://pbx.example.com',
    client_id: client.id,
    jti: randomUUID(),
    role: [...roleClaims(client), ...(world.settings.licence ? licenceClaims : [])],
    MaxRole: client.role,
    nbf: Math.floor(issuedAt / 1000),
    iat: Math.floor(issuedAt / 1000),
    exp: Math.floor(expiresAt / 1000),
  };
}

// Values as seen by the community (§1.1); which role carries which is inferred. "Enterprise" is a licence hint.
const licenceClaims: readonly string[] = ['Paid', 'Enterprise'];
const administratorClaims: readonly string[] = [
  'Reports',
  'PhoneSystemAdmin',
  'Groups.Create',
  'Users',
  'Trunks',
];

function roleClaims(client: ApiClient): readonly string[] {
  const base = ['Local', 'SingleCompany'];
  return isAdministrator(client) ? [...base, ...administratorClaims, 'GlobalAdmin', 'MachineAdmin'] : base;
}
