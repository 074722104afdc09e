import { browser } from 'wxt/browser';
import { COMMANDS, type Command } from './commands';

/** What a key can do; the browser itself knows the first one. */
export const SHORTCUT_NAMES = ['_execute_action', ...COMMANDS] as const;
export type ShortcutName = '_execute_action' | Command;

export interface Shortcut {
  readonly name: ShortcutName;
  /** As the browser writes them, `Alt+Shift+D`; empty where the person has none, or another extension took them. */
  readonly keys: string;
}

/** The keys in use, in the order of {@link SHORTCUT_NAMES}. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const known = await browser.commands.getAll().catch(() => []);
  return SHORTCUT_NAMES.map((name) => ({
    name,
    keys: known.find((command) => command.name === name)?.shortcut ?? '',
  }));
}

/**
 * Opens the browser's own page where keys are changed. `false`: this browser opens it for nobody, so a person
 * has to be told the way (Firefox before 137, which lets no extension open `about:addons`).
 */
export async function openShortcutPage(): Promise<boolean> {
  try {
    const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
    if (typeof open === 'function') await Reflect.apply(open, browser.commands, []);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
