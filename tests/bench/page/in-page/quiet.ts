// First, so that it is there before the code that it measures.
import './meter';
import './chrome-stub';
import { GERMAN } from '../../detect/sentences';
import { createWriter } from './html';
import { beginMeter, readMeter, timed } from './meter';
import { nextFrame, pause } from './native';
import { untilQuiet } from './scan-end';

/** What the whole content script takes in a frame. Times are in milliseconds. */
export interface Evaluated {
  /** Until its file has been run. */
  readonly evaluation: number;
  /** What it does after that until it waits for the page to change. */
  readonly reading: number;
}

/** A frame with text and without a digit, in which the content script is run as the browser does it. */
const inQuietPage = {
  async evaluate({ source }: { readonly source: string }): Promise<Evaluated> {
    document.body.innerHTML = quietText();
    await nextFrame();
    await pause(10);
    beginMeter();
    const evaluation = timed(() => run(source));
    await untilQuiet();
    return { evaluation, reading: readMeter().total - evaluation };
  },

  /** In a further frame of the same page. */
  async evaluateInFrame({ source }: { readonly source: string }): Promise<Evaluated> {
    const frame = document.createElement('iframe');
    frame.src = location.href;
    const isLoaded = new Promise((done) => {
      frame.onload = done;
    });
    document.body.replaceChildren(frame);
    await isLoaded;
    const inside: typeof inQuietPage = Reflect.get(frame.contentWindow ?? globalThis, OFFERED);
    return inside.evaluate({ source });
  },
};

export type InQuietPage = typeof inQuietPage;

const OFFERED = 'dialbridgeBench';

Reflect.set(globalThis, OFFERED, inQuietPage);

function run(source: string): number {
  const script = document.createElement('script');
  script.text = source;
  const start = performance.now();
  document.head.append(script);
  return performance.now() - start;
}

function quietText(): string {
  const { element, text } = createWriter();
  const paragraphs = GERMAN.sentences.map((sentence) => element('p', '', text(sentence)));
  return Array.from({ length: 5 }, () => element('div', '', ...paragraphs)).join('');
}
