import { native } from './native';

/*
 * As much of an extension's world as the content script asks for before it marks a page: it is told how, and no more.
 */

const SETTINGS = { region: 'DE', clickAction: 'dial', markStyle: 'underline', ignored: [], marking: true };

const answerTo = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && Reflect.get(message, 'type') === 'outlook.start'
    ? { res: { ok: true, value: SETTINGS } }
    : undefined;

const nobodyListens = {
  addListener: () => undefined,
  removeListener: () => undefined,
  hasListener: () => false,
};

Reflect.set(globalThis, 'chrome', {
  runtime: {
    id: 'bench',
    getURL: (path: string) => path,
    getManifest: () => ({ version: '0' }),
    sendMessage: (...args: readonly unknown[]) => {
      const answer = args.at(-1);
      if (typeof answer === 'function') native.setTimeout(() => answer(answerTo(args[0])), 0);
    },
    connect: () => ({
      onMessage: nobodyListens,
      onDisconnect: nobodyListens,
      postMessage: () => undefined,
      disconnect: () => undefined,
    }),
    onMessage: nobodyListens,
    onConnect: nobodyListens,
  },
  i18n: { getMessage: () => '', getUILanguage: () => 'de' },
});
