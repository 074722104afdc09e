import { browser } from 'wxt/browser';

/** How far the guided setup came, for a person who goes on another day. No secret is ever part of it. */
export interface SetupProgress {
  /** The address that the browser was asked about; empty before. */
  readonly address: string;
  readonly clientId: string;
  /** The phone system over which the own phone has rung for a test; empty before. */
  readonly rangOver: string;
}

export const NO_PROGRESS: SetupProgress = { address: '', clientId: '', rangOver: '' };

const KEY = 'setup';

/** Never fails: without it the setup begins at its first step. */
export async function readSetupProgress(): Promise<SetupProgress> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}));
  const progress: unknown = Reflect.get(stored, KEY);
  if (typeof progress !== 'object' || progress === null) return NO_PROGRESS;
  const text = (name: keyof SetupProgress): string => {
    const value: unknown = Reflect.get(progress, name);
    return typeof value === 'string' ? value : '';
  };
  return { address: text('address'), clientId: text('clientId'), rangOver: text('rangOver') };
}

/** Storage that is full or blocked loses the progress and nothing else. */
export const writeSetupProgress = (progress: SetupProgress): Promise<void> =>
  browser.storage.local.set({ [KEY]: { ...progress } }).catch(() => undefined);
