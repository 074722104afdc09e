import { browser } from 'wxt/browser';
import { problem } from '../core/problem';
import { fail } from '../core/result';
import { admit, speakerOf } from './gate';
import { messenger } from './messenger';
import { type Answer, MESSAGE_NAMES, type MessageName, type Payload } from './protocol';
import { tabIdOf } from './sender';

/** Where a message came from, as far as a handler has to know. */
export interface From {
  /** The tab of the content script; `null` for pages of our own, which may be open in a tab as well. */
  readonly tabId: number | null;
}

/** One handler for every message; each gets a payload that has passed the gate. */
export type Handlers = {
  readonly [Name in MessageName]: (data: Payload<Name>, from: From) => Promise<Answer<Name>>;
};

/**
 * Listens for every message of the protocol, at once and synchronously, so that a message that wakes the
 * worker finds its listener. What the gate refuses is dropped without a word.
 */
export function serve(handlers: Handlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
  const listen = <Name extends MessageName>(name: Name) =>
    messenger.onMessage<MessageName>(name, ({ data, sender }) => {
      const admitted = admit(name, data, sender, self);
      if (!admitted) return undefined;
      const tabId = speakerOf(sender, self) === 'outlook' ? tabIdOf(sender) : null;
      return settle(() => handlers[name](admitted.payload, { tabId }));
    });
  MESSAGE_NAMES.forEach(listen);
}

async function settle<Name extends MessageName>(handle: () => Promise<Answer<Name>>): Promise<Answer<Name>> {
  try {
    return await handle();
  } catch (error) {
    return fail(problem('internal', error instanceof Error ? error.message : String(error)));
  }
}
