import { native } from './native';

/*
 * As much of an extension's world as the content script asks for before it marks a page: nobody answers it, so
 * that it goes by its defaults.
 */

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
      if (typeof answer === 'function') native.setTimeout(() => answer(undefined), 0);
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
