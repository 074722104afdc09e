import { vi } from 'vitest';
import { ok } from '../../../lib/core/result';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import type { MessageName } from '../../../lib/messaging/protocol';
import { browser } from '../../fixtures/fake-browser';
import { type Circumstances, find, openOptions, reopenOptions } from './options-page';
import { announce, world } from './setup-world';

/** Opens the section about Microsoft 365; `step` is where the setup was left, `done` after its end. */
export async function openMicrosoft(
  view: MicrosoftView,
  { step = 'done', ...circumstances }: Circumstances & { readonly step?: string } = {},
): Promise<HTMLElement> {
  await browser.storage.local.clear();
  await browser.storage.local.set({ microsoftSetup: { step } });
  const shown = await reopenOptions({ microsoft: view }, { ...circumstances, section: 'microsoft' });
  await loaded(shown);
  return shown;
}

/** The same where nothing was ever set up. */
export async function openNew(view: MicrosoftView): Promise<HTMLElement> {
  const shown = await openOptions({ microsoft: view }, { section: 'microsoft' });
  await loaded(shown);
  return shown;
}

/** The section's code comes when it is opened, the first time from a disk. */
const loaded = (shown: HTMLElement) =>
  vi.waitFor(() => {
    if (!shown.querySelector('.steps, .parts')) throw new Error('still loading');
  }, 10_000);

/** From now on the background knows this of Microsoft 365. */
export function change(part: Partial<MicrosoftView>): MicrosoftView {
  world.microsoft = { ...world.microsoft, ...part };
  return world.microsoft;
}

/** What is said to the background brings this about. */
export function bring(name: MessageName, part: Partial<MicrosoftView>): void {
  world.replies[name] = () => ok(change(part)) as never;
}

/** The background says so by itself. */
export const happen = (part: Partial<MicrosoftView>): void => announce('microsoft.changed', change(part));

export { find };
