import { vi } from 'vitest';
import { problem } from '../../lib/core/problem';
import { fail, ok } from '../../lib/core/result';
import { createExchange, type Exchange } from '../../lib/http/exchange';
import type { Application } from '../../lib/microsoft/identity/application';
import type { IdentityPorts, Session, SignInRecord, WebAuthFlow } from '../../lib/microsoft/identity/session';
import { createMemoryItem } from '../fixtures/memory-item';
import { createTestClock } from '../fixtures/test-clock';
import { createTestLock } from '../fixtures/test-lock';
import { type Lab, REDIRECT, SPA_ORIGIN, signIn as walkThrough } from './entra-lab';
import type { Person } from './entra-person';

/** What somebody does in Microsoft’s window. Who ends on one of its pages has closed it there. */
export type Walk = (person: Person, url: string) => Promise<unknown>;

/** As far as the first page after the password. */
export const upTo =
  (login: string): Walk =>
  async (person, url) => {
    await person.open(url);
    await person.press(login);
    await person.press('Sign in', { passwd: 'Emulated-1' });
  };

/** The library in a browser of its own, over real HTTP. */
export interface Desk {
  readonly application: Application;
  readonly ports: IdentityPorts;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly records: IdentityPorts['records'];
  readonly sessions: IdentityPorts['sessions'];
  /** Whose cookies the windows have; windows that were opened, and how. */
  readonly person: Person;
  readonly windows: string[];
  /** Another life of the worker, or other ports, over the same stores. */
  again(change?: Partial<IdentityPorts>): IdentityPorts;
}

/** Opens the window and does nothing in it. */
export const look: Walk = (person, url) => person.open(url);

export const asAlex: Walk = (person, url) => walkThrough(person, url);
export const as =
  (login: string): Walk =>
  (person, url) =>
    walkThrough(person, url, login);

/** `walks` are done one after the other, the last one again and again. */
export function createDesk(lab: Lab, ...walks: readonly Walk[]): Desk {
  const clock = createTestClock(Date.now());
  const records = createMemoryItem<SignInRecord>();
  const sessions = createMemoryItem<Session>();
  const person = lab.person();
  const windows: string[] = [];
  const again = (change: Partial<IdentityPorts> = {}): IdentityPorts => ({
    webAuthFlow: windowsOf(lab, person, windows, walks.length > 0 ? walks : [asAlex]),
    exchange: exchangeWith(lab),
    lock: createTestLock(),
    clock,
    redirectUri: REDIRECT,
    records,
    sessions,
    ...change,
  });
  const { clientId } = lab.entra.singlePageApp;
  const { tenantId } = lab.entra;
  const application: Application = { cloud: 'global', clientId, tenant: 'northwind.example', tenantId };
  return { application, ports: again(), clock, records, sessions, person, windows, again };
}

const HOSTS = /^https:\/\/(login\.microsoftonline\.(com|us)|graph\.microsoft\.(com|us))/;
const toEmulator = (lab: Lab, url: string) => url.replace(HOSTS, lab.base);

/** As the background sends it: with the extension's `Origin` where a browser adds one. */
export function exchangeWith(lab: Lab): Exchange {
  return createExchange((url, init) => {
    const origin = init.method === 'POST' ? { origin: SPA_ORIGIN } : {};
    return fetch(toEmulator(lab, url), { ...init, headers: { ...init.headers, ...origin } });
  });
}

export function windowsOf(lab: Lab, person: Person, windows: string[], walks: readonly Walk[]): WebAuthFlow {
  let next = 0;
  return async (url, mode) => {
    windows.push(mode);
    const walk = mode === 'quiet' ? look : walks[Math.min(next++, walks.length - 1)];
    await walk?.(person, toEmulator(lab, url));
    return person.landedAt === undefined ? fail(problem('signInClosed')) : ok(person.landedAt);
  };
}

/** What a service worker has and Node has not. */
export function becomeWorker(): void {
  vi.stubGlobal('location', new URL(`${SPA_ORIGIN}/background.js`));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
}
