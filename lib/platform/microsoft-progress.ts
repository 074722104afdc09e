import { browser } from 'wxt/browser';

/** How far the setup of Microsoft 365 came, for a person who goes on another day. No secret is ever part of it. */
export interface MicrosoftProgress {
  /** The step that is open; empty before the first one, `done` after the last. */
  readonly step: string;
  /** What was ticked off in the portal's lists. */
  readonly ticks: readonly string[];
  /** What was typed last of the application. */
  readonly cloud: string;
  readonly clientId: string;
  readonly tenant: string;
}

export const NO_MICROSOFT_PROGRESS: MicrosoftProgress = {
  step: '',
  ticks: [],
  cloud: '',
  clientId: '',
  tenant: '',
};

const KEY = 'microsoftSetup';
const MOST_TICKS = 50;

/** Never fails: without it the setup begins at its first step. */
export async function readMicrosoftProgress(): Promise<MicrosoftProgress> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}));
  const progress: unknown = Reflect.get(stored, KEY);
  if (typeof progress !== 'object' || progress === null) return NO_MICROSOFT_PROGRESS;
  const text = (name: keyof MicrosoftProgress): string => asText(Reflect.get(progress, name));
  return {
    step: text('step'),
    ticks: ticksIn(Reflect.get(progress, 'ticks')),
    cloud: text('cloud'),
    clientId: text('clientId'),
    tenant: text('tenant'),
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const ticksIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((tick) => typeof tick === 'string').slice(0, MOST_TICKS) : [];

/** Storage that is full or blocked loses the progress and nothing else. */
export const writeMicrosoftProgress = (progress: MicrosoftProgress): Promise<void> =>
  browser.storage.local.set({ [KEY]: { ...progress } }).catch(() => undefined);
