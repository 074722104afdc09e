import { timed } from './meter';
import { native } from './native';

/*
 * As much of an extension's world as the content script asks for until it has marked a page.
 */

/** The one number that is found. */
export const NUMBER = '+49 40 66969128';

/** The scripts that are put beside the content script when it asks for them. */
export const beside: { sources: Readonly<Record<string, string>> } = { sources: {} };

const SETTINGS = { region: 'DE', clickAction: 'dial', markStyle: 'underline', ignored: [], marking: true };

const ANSWERS: Readonly<Record<string, (data: never) => unknown>> = {
  'outlook.start': () => SETTINGS,
  'outlook.load': ({ script }: { readonly script: string }) => {
    timed(() => runScript(beside.sources[script] ?? ''));
    return null;
  },
  'numbers.find': (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => numbersIn(text)),
};

/** Runs a script as the browser does; says how long that took, in milliseconds. */
export function runScript(source: string): number {
  const script = document.createElement('script');
  script.text = source;
  const start = performance.now();
  document.head.append(script);
  return performance.now() - start;
}

function numbersIn(text: string): readonly unknown[] {
  const start = text.indexOf(NUMBER);
  const target = NUMBER.replaceAll(' ', '');
  return start < 0 ? [] : [{ start, end: start + NUMBER.length, raw: NUMBER, target, readings: [] }];
}

function answerTo(letter: unknown): unknown {
  if (typeof letter !== 'object' || letter === null) return undefined;
  const answer = ANSWERS[String(Reflect.get(letter, 'type'))];
  return answer && { res: { ok: true, value: answer(Reflect.get(letter, 'data') as never) } };
}

/** What somebody has waited for goes on within many small steps. */
const HOPS = 30;

const answerLater = (letter: unknown): Promise<unknown> =>
  new Promise((answered) => {
    native.setTimeout(() => {
      const answer = answerTo(letter);
      timed(() => answered(answer), HOPS);
    }, 0);
  });

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
    sendMessage: answerLater,
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
