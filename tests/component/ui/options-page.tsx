import '../../../components/ui/controls.css';
import '../../../components/setup/setup.css';
import '../../../components/setup/connection-test.css';
import '../../../components/ui/copy.css';
import '../../../components/microsoft/microsoft.css';
import '../../../components/microsoft/permissions.css';
import '../../../entrypoints/options/options.css';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options';
import { browser } from '../../fixtures/fake-browser';
import { reset, type World } from './setup-world';
import { show } from './show';

/** Opens the options page over a background that answers as told, as it is on a screen of some width. */
export async function openOptions(
  part: Partial<World> = {},
  { language = 'en', width = 1000, dark = false, section = 'connection' }: Circumstances = {},
): Promise<HTMLElement> {
  await browser.storage.local.clear();
  return reopenOptions(part, { language, width, dark, section });
}

/** The same on another day: what was stored is still there. */
export async function reopenOptions(
  part: Partial<World> = {},
  { language = 'en', width = 1000, dark = false, section = 'connection' }: Circumstances = {},
): Promise<HTMLElement> {
  await page.viewport(width, 700);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  location.hash = `#${section}`;
  reset(part);
  const view = show(
    <div id="root">
      <Options />
    </div>,
    language,
  );
  await vi.waitFor(() => {
    if (!view.querySelector('main h1 ~ *')) throw new Error('still reading');
  }, 5_000);
  return view;
}

export interface Circumstances {
  readonly language?: 'en' | 'de';
  readonly width?: number;
  readonly dark?: boolean;
  readonly section?: 'connection' | 'calling' | 'microsoft';
}

/** An element, as soon as it is there. */
export function find<Element extends HTMLElement = HTMLElement>(
  view: HTMLElement,
  selector: string,
): Promise<Element> {
  return vi.waitFor(() => {
    const element = view.querySelector<Element>(selector);
    if (!element) throw new Error(`${selector} is not there`);
    return element;
  }, 5_000);
}

/** Presses what is found, as a mouse does. */
export const press = async (view: HTMLElement, selector: string): Promise<void> =>
  (await find(view, selector)).click();
