import { CHECKS, type CheckResult } from '../../core/check';
import type { Clock } from '../../core/clock';
import { problem } from '../../core/problem';
import type { Exchange } from '../../http/exchange';
import { type AuthorisedExchange, createAuthorisedExchange, createCallControl } from '../call-control';
import type { TokenSource } from '../token';
import { fitnessOf } from '../version';
import { clockLine, greet, quickTest, reachableLine } from './greeting';
import { bad, good, skipped, warn } from './line';
import { signIn } from './sign-in';

export interface CheckPorts {
  /** `https://host[:port]` */
  readonly origin: string;
  readonly extension: string;
  /** What the browser lets us do with this host: send requests (https), listen to its events (wss). */
  access(): Promise<{ readonly requests: boolean; readonly events: boolean }>;
  readonly exchange: Exchange;
  /** The one that calls use as well: the phone system keeps a single live token (contracts/3cx.md §1.1). */
  readonly tokens: TokenSource;
  /** Whether the events socket could be opened; `null`: nobody tried. May take a few seconds. */
  events(): Promise<boolean | null>;
  readonly clock: Clock;
}

/**
 * The connection test: from the browser's permission to the phone that rings, one line each, always all of them
 * and in the same order. Where a line is bad, those that depend on it are skipped, and nothing is asked for them.
 */
export async function runChecks(ports: CheckPorts): Promise<readonly CheckResult[]> {
  const { requests, events } = await ports.access();
  if (!requests) return [bad('access', problem('accessMissing')), ...AFTER_ACCESS.map(skipped)];
  const access = events ? good('access') : warn('access');

  const greeting = await greet(ports.origin, ports.exchange, ports.clock);
  const reachable = reachableLine(ports.origin, greeting);
  if (!greeting.answer.ok) return [access, reachable, ...AFTER_REACHABLE.map(skipped)];

  const send = createAuthorisedExchange(ports.origin, ports.tokens, ports.exchange);
  const { token, licence, extension } = await signIn(ports.extension, send);
  return [
    access,
    reachable,
    token,
    await versionLine(ports, greeting.answer.value.version, token),
    licence,
    extension,
    extension.state === 'good' ? await phoneLine(ports.extension, send) : skipped('phone'),
    licence.state === 'good' ? eventsLine(await ports.events()) : skipped('events'),
    clockLine(greeting),
  ];
}

const AFTER_ACCESS = CHECKS.slice(1);
const AFTER_REACHABLE = CHECKS.slice(2);

/** A 3CX that does not name its version to strangers may do so to its API client. */
async function versionLine(
  ports: CheckPorts,
  greeted: string | null,
  token: CheckResult,
): Promise<CheckResult> {
  if (greeted === null && token.state !== 'good') return skipped('version');
  const version = greeted ?? (await askVersion(ports));
  switch (fitnessOf(version)) {
    case 'fine':
      return good('version', version);
    case 'tooOld':
      return bad('version', null, version);
    case 'unknown':
      return warn('version', version);
  }
}

/** Sent once: a 401 would only mean that the configuration API is not for this client (§3.1). */
async function askVersion({ origin, tokens, exchange }: CheckPorts): Promise<string | null> {
  const token = await tokens.current();
  if (!token.ok) return null;
  const answer = await exchange(quickTest(origin, { Authorization: `Bearer ${token.value}` }));
  return answer.ok ? answer.value.version : null;
}

async function phoneLine(extension: string, send: AuthorisedExchange): Promise<CheckResult> {
  const devices = await createCallControl(send).devices(extension);
  if (!devices.ok) return bad('phone', devices.error);
  const names = devices.value.map(({ user_agent }) => user_agent).filter((name) => name !== '');
  return devices.value.length === 0
    ? bad('phone', problem('noDevice'))
    : good('phone', names.join(', ') || null);
}

/** Without the socket, the line is asked every second or so: calls work all the same. */
function eventsLine(open: boolean | null): CheckResult {
  if (open === null) return skipped('events');
  return open ? good('events') : warn('events');
}
