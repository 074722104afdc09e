import { browser } from 'wxt/browser';
import { OTHER_OUTLOOK_HOSTS, OUTLOOK_HOSTS } from '../core/outlook-hosts';
import { problem } from '../core/problem';
import { fail } from '../core/result';
import { admit, hostOf, speakerOf } from './gate';
import { messenger } from './messenger';
import { type Answer, MESSAGE_NAMES, type MessageName, type Payload } from './protocol';
import { type Sender, tabIdOf } from './sender';

/** Where a message came from, as far as a handler has to know. */
export interface From {
  /** The tab of the content script; `null` for pages of our own, which may be open in a tab as well. */
  readonly tabId: number | null;
  /** The frame of that tab; without one it is the page itself. */
  readonly frameId?: number;
}

/** One handler for every message; each gets a payload that has passed the gate. */
export type Handlers = {
  readonly [Name in MessageName]: (data: Payload<Name>, from: From) => Promise<Answer<Name>>;
};

/**
 * Listens for every message of the protocol, at once and synchronously, so that a message that wakes the
 * worker finds its listener. What the gate refuses is dropped without a word. Hosts of national clouds pass only while
 * they are allowed.
 */
export function serve(handlers: Handlers, isGranted: (host: string) => Promise<boolean>): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
  const answer = <Name extends MessageName>(
    name: Name,
    data: unknown,
    sender: Sender,
    hosts: readonly string[],
  ) => {
    const admitted = admit(name, data, sender, self, hosts);
    if (!admitted) return undefined;
    const tabId = speakerOf(sender, self, hosts) === 'outlook' ? tabIdOf(sender) : null;
    return settle(() => handlers[name](admitted.payload, { tabId, frameId: sender.frameId ?? 0 }));
  };
  const listen = <Name extends MessageName>(name: Name) =>
    messenger.onMessage<MessageName>(name, ({ data, sender }) => {
      const other = OTHER_OUTLOOK_HOSTS.find((host) => host === hostOf(sender));
      if (other === undefined) return answer(name, data, sender, OUTLOOK_HOSTS);
      return isGranted(other).then((granted) => answer(name, data, sender, granted ? [other] : []));
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
