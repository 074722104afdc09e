import { createHash } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { createEntra, type Entra } from '../emulators/entra';
import { Person } from './entra-person';

/** The emulator behind a plain server, and a foreign client's few moves. */
export interface Lab {
  readonly entra: Entra;
  readonly base: string;
  /** Turns a switch; throws when the emulator refuses it. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** A GET under one of Microsoft's own host names. */
  getAt(host: string, path: string, headers?: Record<string, string>): Promise<Plain>;
  /** Somebody with a browser of their own. */
  person(): Person;
  stop(): Promise<void>;
}

export interface Plain {
  readonly status: number;
  readonly text: string;
}

export async function startLab(): Promise<Lab> {
  const entra = await createEntra();
  const server = createServer(entra.handle);
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  return {
    entra,
    base,
    control: async (method, path, body) => {
      const response = await entra.control.request(path, jsonInit(method, body));
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    getAt: (host, path, headers = {}) => getAt(port, path, { ...headers, host }),
    person: () => new Person(base),
    stop: async () => {
      await entra.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function jsonInit(method: string, body: unknown): RequestInit {
  if (body === undefined) return { method };
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function getAt(port: number, path: string, headers: Record<string, string>): Promise<Plain> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .once('error', reject)
      .end();
  });
}

export const REDIRECT = 'https://spa.example.com/signed-in';
export const SPA_ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
export const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

type Fields = Readonly<Record<string, string | undefined>>;

/** The address that a single-page client opens; `undefined` leaves a parameter out. */
export function authorizeUrl(lab: Lab, { tenant = lab.entra.tenantId, ...more }: Fields = {}): string {
  const url = new URL(`${lab.base}/${tenant}/oauth2/v2.0/authorize`);
  const all = {
    client_id: lab.entra.singlePageApp.clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    response_mode: 'fragment',
    scope: 'User.Read openid profile offline_access',
    state: 'some state',
    nonce: 'some nonce',
    client_info: '1',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/** Signs in through the pages and accepts what is asked; the redirect's parameters. */
export async function signIn(person: Person, url: string, login = 'alex.hansen@northwind.example') {
  await person.open(url);
  if (person.heading === 'Pick an account') await person.press(login);
  if (person.heading === 'Enter password') await person.press('Sign in', { passwd: 'Emulated-1' });
  if (person.heading === 'Permissions requested') await person.press('Accept');
  return person.arrival();
}

export interface TokenReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A token request with the form as given; an `Origin` unless it is null. */
export async function postToken(
  lab: Lab,
  fields: Fields,
  { origin = SPA_ORIGIN, tenant = lab.entra.tenantId }: { origin?: string | null; tenant?: string } = {},
): Promise<TokenReply> {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  const response = await fetch(`${lab.base}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: form,
    headers: origin === null ? {} : { origin },
  });
  const body = v.parse(v.record(v.string(), v.unknown()), await response.json());
  return { status: response.status, headers: response.headers, body };
}

/** The form that redeems a code of `authorizeUrl`. */
export const codeForm = (lab: Lab, code: string | null, more: Fields = {}): Fields => ({
  client_id: lab.entra.singlePageApp.clientId,
  grant_type: 'authorization_code',
  code: code ?? '',
  redirect_uri: REDIRECT,
  code_verifier: VERIFIER,
  client_info: '1',
  ...more,
});

export const refreshForm = (lab: Lab, token: unknown, more: Fields = {}): Fields => ({
  client_id: lab.entra.singlePageApp.clientId,
  grant_type: 'refresh_token',
  refresh_token: String(token),
  ...more,
});

const at = (tenant: string | undefined) => (tenant === undefined ? {} : { tenant });

/** A sign-in from the first page to the tokens. */
export async function signedIn(lab: Lab, login?: string, more: Fields = {}) {
  const person = lab.person();
  const arrival = await signIn(person, authorizeUrl(lab, more), login);
  const reply = await postToken(lab, codeForm(lab, arrival.get('code')), at(more.tenant));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return { person, tokens: reply.body };
}

export const claimsOf = (token: unknown) => decodeJwt<Record<string, unknown>>(String(token));
