import type { CheckResult } from '../../../lib/core/check';
import { ok } from '../../../lib/core/result';
import type { CallingView, ListChange } from '../../../lib/messaging/calling';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import type { AnnouncementName, Announcements, Answer, MessageName } from '../../../lib/messaging/protocol';
import type { ConnectionView, PhoneChoice } from '../../../lib/messaging/views';
import { aCall, aConnection } from '../../fixtures/calls';
import { aMicrosoft } from '../../fixtures/microsoft-view';

/*
 * Stands in for the background and the browser behind the options page: answers as it is told to, and keeps what
 * was said to it.
 */

type Replies = { [Name in MessageName]?: (data: never) => Answer<Name> | Promise<Answer<Name>> };

export interface World {
  connection: ConnectionView;
  phones: readonly PhoneChoice[];
  calling: CallingView;
  microsoft: MicrosoftView;
  grants: boolean;
  replies: Replies;
  said: { readonly name: string; readonly data: unknown }[];
  asked: string[];
  /** Hosts that may be talked to. */
  held: string[];
  opened: string[];
}

export const aCalling = (part: Partial<CallingView> = {}): CallingView => ({
  region: 'DE',
  clickAction: 'dial',
  markStyle: 'underline',
  ignored: [],
  offHosts: [],
  countries: null,
  confirmFirstTime: false,
  trusted: [],
  outsidePrefix: '',
  internationalPrefix: '',
  numberFormat: 'international',
  fallback: 'none',
  webClientHost: '',
  regions: ['AT', 'CH', 'DE', 'FR', 'GB', 'US'],
  ...part,
});

export const world: World = fresh();

/** What is there before each test. */
export function reset(part: Partial<World> = {}): void {
  Object.assign(world, fresh(), part);
  listeners.clear();
}

function fresh(): World {
  return {
    connection: { state: 'none' },
    phones: [
      { id: 'sip:100@192.0.2.7:5060', name: 'Yealink SIP-T54W', chosen: false },
      { id: 'sip:100@127.0.0.1:5483;rinstance=1', name: '3CX Web Client', chosen: false },
    ],
    calling: aCalling(),
    microsoft: aMicrosoft(),
    grants: true,
    replies: {},
    said: [],
    asked: [],
    held: [],
    opened: [],
  };
}

export const allGood: readonly CheckResult[] = (
  ['access', 'reachable', 'token', 'version', 'licence', 'extension', 'phone', 'events', 'clock'] as const
).map((check) => ({ check, state: 'good', found: null, problem: null }));

const listeners = new Map<string, (data: never) => void>();

/** As the background announces it. */
export function announce<Name extends AnnouncementName>(name: Name, data: Announcements[Name]): void {
  listeners.get(name)?.(data as never);
}

export const saidOf = (name: MessageName): unknown[] =>
  world.said.filter((one) => one.name === name).map(({ data }) => data);

/** `lib/messaging/client.ts` */
export async function ask(name: MessageName, data: never): Promise<unknown> {
  world.said.push({ name, data });
  const reply = world.replies[name];
  return reply ? reply(data) : standard(name, data);
}

export function hear(name: string, handler: (data: never) => void, signal: AbortSignal): void {
  listeners.set(name, handler);
  signal.addEventListener('abort', () => listeners.delete(name));
}

function standard(name: MessageName, data: never): unknown {
  switch (name) {
    case 'connection.connect':
      world.connection = aConnection();
      return ok(world.connection);
    case 'connection.chooseExtension':
    case 'connection.choosePhone':
    case 'connection.read':
      return ok(world.connection);
    case 'connection.disconnect':
      world.connection = { state: 'none' };
      return ok(world.connection);
    case 'connection.phones':
      return ok(world.phones);
    case 'connection.test':
      return ok(allGood);
    case 'calling.read':
      return ok(world.calling);
    case 'calling.write':
      world.calling = { ...world.calling, ...(data as object) };
      return ok(world.calling);
    case 'calling.list': {
      const { list, entry, listed } = data as ListChange;
      const others = world.calling[list].filter((one) => one !== entry);
      world.calling = { ...world.calling, [list]: listed ? [...others, entry] : others };
      return ok(world.calling);
    }
    case 'call.test':
      return ok({ outcome: 'call', call: aCall({ intentId: Reflect.get(data, 'id'), source: 'test' }) });
    case 'history.clear':
      return ok({ recent: [] });
    case 'status.read':
      return ok({ recent: [{}, {}, {}] });
    case 'status.refresh':
      return ok({ call: null });
    default:
      return ok(name.startsWith('microsoft.') ? world.microsoft : null);
  }
}

/** `lib/platform/pbx-access.ts` */
export async function requestPbxAccess(host: string): Promise<boolean> {
  world.asked.push(host);
  if (world.grants) world.held.push(host);
  return world.grants;
}
export async function keepOnlyPbxAccess(host: string | null): Promise<void> {
  world.held = world.held.filter((held) => held === host);
}

/** `lib/platform/tabs.ts` */
export async function openTab(url: string): Promise<void> {
  world.opened.push(url);
}

/** `lib/platform/shortcuts.ts` */
export const readShortcuts = async () => [
  { name: '_execute_action', keys: 'Alt+Shift+D' },
  { name: 'call-selection', keys: 'Alt+Shift+J' },
  { name: 'walk-numbers', keys: '' },
  { name: 'hang-up', keys: 'Alt+Shift+H' },
];
export async function openShortcutPage(): Promise<boolean> {
  world.opened.push('shortcuts');
  return false;
}
