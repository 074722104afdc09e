import { decodeJwt } from 'jose';
import * as v from 'valibot';
import type { Clock } from '../core/clock';
import type { Lock } from '../core/lock';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { Exchange, Reply } from '../http/exchange';
import { exchangeProblem } from './answer';
import { TokenReply } from './wire';

/** An API client of the phone system (contracts/3cx.md §1.2). */
export interface PbxCredential {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Names an API client among those of all phone systems. */
export const ownerOf = ({ clientId, origin }: Pick<PbxCredential, 'clientId' | 'origin'>) =>
  `${clientId}@${origin}`;

export interface StoredToken {
  /** Whom the token was issued to: a token of another client or server is never used. */
  readonly owner: string;
  readonly token: string;
  /** When it is old enough to be replaced, before it expires; milliseconds since 1970. */
  readonly renewAt: number;
}

/** Where the one live token is kept between two lives of the worker. */
export interface TokenStore {
  read(): Promise<StoredToken | null>;
  write(token: StoredToken): Promise<void>;
}

export interface TokenSource {
  /** A token that was just issued: proves that the credential is right. */
  fresh(): Promise<Result<string, Problem>>;
  /** The live token; asks for one only when there is none or it is about to expire. */
  current(): Promise<Result<string, Problem>>;
  /** A token other than `refused`: the one that somebody else fetched meanwhile, or a new one. */
  renewed(refused: string): Promise<Result<string, Problem>>;
}

interface TokenPorts {
  readonly exchange: Exchange;
  readonly store: TokenStore;
  readonly lock: Lock;
  readonly clock: Clock;
}

/** Held by whoever fetches or forgets the token. */
export const TOKEN_LOCK = 'pbx-token';

const DEADLINE_MS = 15_000;
/** Clocks differ, and a request takes its time (reliability R18). */
const LONGEST_SLACK_MS = 300_000;

/**
 * Shares one token among all who ask. The phone system keeps a single live token per API client, and a new
 * one kills the old (contracts/3cx.md §1.1), so tokens are fetched one at a time, under a lock.
 */
export function createTokenSource(credential: PbxCredential, ports: TokenPorts): TokenSource {
  const owner = ownerOf(credential);

  const usable = async (): Promise<string | null> => {
    const stored = await ports.store.read();
    const live = stored?.owner === owner && stored.renewAt > ports.clock.now();
    return live ? stored.token : null;
  };

  const fetchUnless = (acceptable: (token: string) => boolean) =>
    ports.lock(TOKEN_LOCK, async (): Promise<Result<string, Problem>> => {
      const token = await usable();
      if (token !== null && acceptable(token)) return ok(token);
      const issued = await requestToken(credential, ports.exchange);
      if (!issued.ok) return issued;
      const lifetime = lifetimeMs(issued.value);
      const renewAt = ports.clock.now() + lifetime - Math.min(LONGEST_SLACK_MS, lifetime / 10);
      await ports.store.write({ owner, token: issued.value.access_token, renewAt });
      return ok(issued.value.access_token);
    });

  return {
    fresh: () => fetchUnless(() => false),
    current: async () => {
      const token = await usable();
      return token === null ? fetchUnless(() => true) : ok(token);
    },
    renewed: (refused) => fetchUnless((token) => token !== refused),
  };
}

/** `POST /connect/token` with client credentials (contracts/3cx.md §1.1). */
export async function requestToken(
  { origin, clientId, clientSecret }: PbxCredential,
  exchange: Exchange,
): Promise<Result<TokenReply, Problem>> {
  const answer = await exchange({
    method: 'POST',
    url: `${origin}/connect/token`,
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
    }),
    deadlineMs: DEADLINE_MS,
  });
  return answer.ok ? readTokenReply(answer.value) : fail(exchangeProblem(answer.error));
}

function readTokenReply(reply: Reply): Result<TokenReply, Problem> {
  const { status, json } = reply;
  if (status === 400 || status === 401) {
    return fail(problem(isRefusedCredential(reply) ? 'wrongSecret' : 'notPbx', `HTTP ${status}`));
  }
  if (status === 403) return fail(problem('forbidden', 'HTTP 403'));
  if (status === 429) return fail(problem('throttled', 'HTTP 429'));
  if (status >= 500) return fail(problem('serverError', `HTTP ${status}`));
  const issued = v.safeParse(TokenReply, json);
  return issued.success ? ok(issued.output) : fail(problem('notPbx', `HTTP ${status}`));
}

/** An OAuth error or an empty body; any other 400 or 401 comes from something in between. */
const isRefusedCredential = ({ json, foreign }: Reply) =>
  json === undefined ? !foreign : typeof json === 'object' && json !== null && 'error' in json;

/**
 * How long a token lives. The token itself says it best; `expires_in` counts minutes up to 20.0.8 and
 * seconds from 20.0.9 on, so small values are minutes (contracts/3cx.md §1.1).
 */
export function lifetimeMs(reply: TokenReply): number {
  return claimedLifetimeMs(reply.access_token) ?? statedLifetimeMs(reply.expires_in ?? 60);
}

function claimedLifetimeMs(token: string): number | null {
  try {
    const { exp, iat } = decodeJwt(token);
    return exp !== undefined && iat !== undefined && exp > iat ? (exp - iat) * 1000 : null;
  } catch {
    return null;
  }
}

const statedLifetimeMs = (expiresIn: number) => (expiresIn < 300 ? expiresIn * 60_000 : expiresIn * 1000);
