import { type Problem, problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { Command } from '../../lib/platform/commands';
import type { MenuChoice } from '../../lib/platform/context-menu';
import type { CallText } from './text-calls';

interface ShortcutPorts {
  readonly callText: CallText;
  readonly readSelection: (tabId: number) => Promise<string | null>;
  readonly tabInFront: () => Promise<number | null>;
  readonly walk: (tabId: number) => Promise<void>;
  /** The call that a person would mean by "hang up". */
  readonly callUp: () => Promise<Call | null>;
  readonly hangUp: (intentId: string) => Promise<Result<Call, Problem>>;
  /** Keeps what went wrong where the popup shows it. */
  readonly refuse: (text: string, reason: Problem) => Promise<void>;
  readonly openPopup: () => Promise<void>;
  /** Gives a number to the phone app by its `tel:` address. */
  readonly openPhoneApp: (href: string) => Promise<unknown>;
  readonly newId: () => string;
  readonly now: () => number;
}

/** What the keys and the menu do, in whichever tab; the popup says what became of it. */
export function createShortcuts(ports: ShortcutPorts) {
  const call = async (text: string, source: MenuChoice['source']) => {
    const intent = { id: ports.newId(), text, name: null, source, at: ports.now() };
    const answer = await ports.callText(intent);
    if (!answer.ok) await ports.refuse(text, answer.error);
    if (!answer.ok || answer.value.outcome === 'call') await ports.openPopup();
    else if (answer.value.outcome === 'handedOver' && answer.value.href !== null)
      await ports.openPhoneApp(answer.value.href);
  };

  const callSelection = async (tabId: number | null) => {
    const text = tabId === null ? null : await ports.readSelection(tabId);
    if (text !== null) return call(text, 'selection');
    await ports.refuse('', problem('pageNotReadable'));
    await ports.openPopup();
  };

  return {
    menu: ({ text, source }: MenuChoice): Promise<void> => call(text, source),
    command: async (command: Command, pressedOver: number | null): Promise<void> => {
      const tabId = pressedOver ?? (await ports.tabInFront());
      switch (command) {
        case 'call-selection':
          return callSelection(tabId);
        case 'walk-numbers':
          return tabId === null ? undefined : ports.walk(tabId);
        case 'hang-up': {
          const up = await ports.callUp();
          const ended = up && (await ports.hangUp(up.intentId));
          if (ended?.ok === false) await ports.openPopup();
        }
      }
    },
  };
}
