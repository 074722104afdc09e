import { browser } from 'wxt/browser';

/** Keys that a person can press anywhere in the browser; wxt.config.ts suggests which. */
export const COMMANDS = ['call-selection', 'walk-numbers', 'hang-up'] as const;
export type Command = (typeof COMMANDS)[number];

/** Listens for the keys; the tab is the one they were pressed over. */
export function onCommand(pressed: (command: Command, tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((name: string, tab?: { readonly id?: number | undefined }) => {
    const command = COMMANDS.find((known) => known === name);
    if (command) pressed(command, tab?.id ?? null);
  });
}
