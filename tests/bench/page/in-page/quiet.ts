// First, so that it is there before the code that it measures.
import './meter';
import { GERMAN } from '../../detect/sentences';
import { beside, NUMBER, runScript } from './chrome-stub';
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
  /** Both together, and the longest stretch without a pause. */
  readonly total: number;
  readonly longest: number;
}

interface Scripts {
  /** The one that is run. */
  readonly source: string;
  /** Those that come beside it where the text has a number, by name. */
  readonly later?: Readonly<Record<string, string>>;
}

/** A frame with text in which the content script is run as the browser does it; without a digit, or with one number. */
const inQuietPage = {
  async evaluate({ source, later }: Scripts): Promise<Evaluated> {
    beside.sources = later ?? {};
    document.body.innerHTML = later ? `${quietText()}<p>${NUMBER}</p>` : quietText();
    await nextFrame();
    await pause(10);
    beginMeter();
    const evaluation = timed(() => runScript(source));
    await untilQuiet();
    const { total, longest } = readMeter();
    return { evaluation, reading: total - evaluation, total, longest };
  },

  /** In a further frame of the same page. */
  async evaluateInFrame(scripts: Scripts): Promise<Evaluated> {
    const frame = document.createElement('iframe');
    frame.src = location.href;
    const isLoaded = new Promise((done) => {
      frame.onload = done;
    });
    document.body.replaceChildren(frame);
    await isLoaded;
    const inside: typeof inQuietPage = Reflect.get(frame.contentWindow ?? globalThis, OFFERED);
    return inside.evaluate(scripts);
  },
};

export type InQuietPage = typeof inQuietPage;

const OFFERED = 'dialbridgeBench';

Reflect.set(globalThis, OFFERED, inQuietPage);

function quietText(): string {
  const { element, text } = createWriter();
  const paragraphs = GERMAN.sentences.map((sentence) => element('p', '', text(sentence)));
  return Array.from({ length: 5 }, () => element('div', '', ...paragraphs)).join('');
}
