import { browser } from 'wxt/browser';

/*
 * Stands in the place of @webext-core/messaging for scripts in pages (wxt.config.ts): the same letters, by a tenth of
 * the code. Such scripts ask, and hear what is announced; they answer nobody.
 */

interface Letter {
  readonly type: string;
  readonly data: unknown;
}

type Heard = (message: { readonly data: unknown; readonly sender: unknown }) => void;

export function defineExtensionMessaging() {
  return {
    /** Gives the answer; throws where there is none, or where whoever was to give it has failed. */
    async sendMessage(type: string, data: unknown): Promise<unknown> {
      const letter = { id: 0, type, data, timestamp: Date.now() };
      const answer: unknown = await browser.runtime.sendMessage(letter);
      if (!isObject(answer)) throw new Error('No response');
      const failure: unknown = Reflect.get(answer, 'err');
      if (failure !== undefined && failure !== null) throw new Error(JSON.stringify(failure));
      return Reflect.get(answer, 'res');
    },
    /** Returns what ends it. */
    onMessage(type: string, listener: Heard): () => void {
      const hear = (message: unknown, sender: unknown): undefined => {
        if (isLetter(message) && message.type === type) listener({ data: message.data, sender });
      };
      browser.runtime.onMessage.addListener(hear);
      return () => browser.runtime.onMessage.removeListener(hear);
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isLetter = (message: unknown): message is Letter =>
  isObject(message) && typeof Reflect.get(message, 'type') === 'string';
