import { createMicrosoftDesk } from '../../entrypoints/microsoft/desk/desk';
import type { DeskPorts } from '../../entrypoints/microsoft/desk/ports';
import type { Exchange } from '../../lib/http/exchange';
import { createExchange } from '../../lib/http/exchange';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import { createMicrosoftProfile, createTestDesk, FROM } from '../fixtures/microsoft-desk';
import { createTestClock } from '../fixtures/test-clock';
import { createTestLock } from '../fixtures/test-lock';
import { type Lab, REDIRECT, SPA_ORIGIN } from './entra-lab';
import { asAlex, type Walk, windowsOf } from './microsoft-lab';

/** Emulated time that passes only as a test says; the emulator's clock goes along unless ours is wrong. */
export async function pass(lab: Lab, clock: ReturnType<typeof createTestClock>, ms: number): Promise<void> {
  clock.advance(ms);
  await lab.control('POST', '/clock', { shiftMs: clock.now() - Date.now() });
}

/** The whole desk in a browser of its own, over real HTTP. */
export function createWholeDesk(lab: Lab, ...walks: readonly Walk[]) {
  const storage = createMicrosoftProfile(null);
  const clock = createTestClock(Date.now());
  const person = lab.person();
  const windows: string[] = [];
  const alarms: (number | null)[] = [];
  const told: MicrosoftView[] = [];
  let badges = 0;
  const webAuthFlow = windowsOf(lab, person, windows, walks.length > 0 ? walks : [asAlex]);

  /** One life of the worker, which has locks of its own, as those of a dead one are free. */
  const live = (change: Partial<DeskPorts> = {}) => {
    const { ports } = createTestDesk(
      exchangeAsBrowser(lab),
      {
        clock,
        lock: createTestLock(),
        webAuthFlow,
        redirectUri: REDIRECT,
        newId: () => crypto.randomUUID(),
        wakeAt: async (moment) => void alarms.push(moment),
        announce: async (_, view) => void told.push(view as MicrosoftView),
        showBadge: async () => {
          badges += 1;
        },
        ...change,
      },
      storage,
    );
    return { ports, desk: createMicrosoftDesk(ports) };
  };
  return { storage, clock, person, windows, alarms, told, live, badges: () => badges, ...live() };
}

export type WholeDesk = ReturnType<typeof createWholeDesk>;
type Desk = WholeDesk['desk'];

export const SPA = (lab: Lab) => ({
  cloud: 'global' as const,
  clientId: lab.entra.singlePageApp.clientId,
  tenant: 'northwind.example',
});

/** What is shown now. */
export async function viewOf(desk: Desk): Promise<MicrosoftView> {
  const view = await desk['microsoft.read'](null, FROM);
  if (!view.ok) throw new Error(view.error.kind);
  return view.value;
}

/** Set up, and somebody came through the window. */
export async function signedIn(lab: Lab, ...walks: readonly Walk[]): Promise<WholeDesk> {
  const whole = createWholeDesk(lab, ...walks);
  await whole.desk['microsoft.configure'](SPA(lab), FROM);
  const answer = await whole.desk['microsoft.signIn'](null, FROM);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return whole;
}

const HOSTS = /^https:\/\/(login\.microsoftonline\.(com|us)|graph\.microsoft\.(com|us))/;

/** As a browser sends it: with our Origin, unless the one rule fits the address. Hosts of a cloud stay apart. */
function exchangeAsBrowser(lab: Lab): Exchange {
  return createExchange((url, init) => {
    const [address = '', mark] = url.replace(HOSTS, lab.base).split('#');
    const origin = init.method === 'POST' && mark !== 'apponly' ? { origin: SPA_ORIGIN } : {};
    return fetch(address, { ...init, headers: { ...init.headers, ...origin } });
  });
}
