import { basename } from 'node:path';
import { readBuilt } from '../../fixtures/built-extension';
import { atMost, type Figures, measured, percentile } from '../figures';
import { progress } from '../progress';
import type { PlainBrowser } from './browser';
import { compose } from './composition';
import { CONTENT_SCRIPT, contentScripts, LATER_SCRIPTS } from './content-scripts';
import type { Evaluated, InQuietPage } from './in-page/quiet';

const MOST_KB = 75;
const EVALUATION_MS = 5;
const QUIET_FRAME_MS = 1;

const FRAMES = 9;
const COLD_PAGES = 3;

/** What Outlook has to load for us: how much, of what, and how long it takes where there is nothing to do. */
export async function measureBundle(browser: PlainBrowser): Promise<Figures> {
  const built = readBuilt('chrome');
  const scripts = contentScripts(built);
  progress(`  content scripts: ${scripts.join(', ')}`);
  const gzipped = scripts.reduce((sum, file) => sum + built.bundle(file).gzipped, 0);
  const source = built.text(CONTENT_SCRIPT);
  const reading = built.text(LATER_SCRIPTS.reading);
  const card = built.text(LATER_SCRIPTS.card);
  const frames = await evaluateInFrames(browser, anew(source));
  const known = await evaluateInFrames(browser, () => ({ source }));
  const cold = await evaluateInPages(browser, source);
  const withNumber = await evaluateInFrames(browser, (frame) => ({
    ...anew(source)(frame),
    later: { reading: anew(reading)(frame).source, card: anew(card)(frame).source },
  }));
  const evaluationOfOnly = async (script: string) =>
    median(await evaluateInFrames(browser, anew(script)), evaluationOf);
  return {
    'page.bundle.gzip': atMost(kB(gzipped), 'kB', MOST_KB),
    // The detector is there, with the metadata of all countries: no page loads it.
    'page.bundle.background': measured(kB(built.bundle('background.js').gzipped), 'kB'),
    'page.bundle.evaluate': atMost(median(frames, evaluationOf), 'ms', EVALUATION_MS),
    // The browser's own way to one line of script.
    'page.bundle.evaluate.floor': measured(await evaluationOfOnly('globalThis.nothing = 0;'), 'ms'),
    'page.bundle.evaluate.reading': atMost(await evaluationOfOnly(reading), 'ms', EVALUATION_MS),
    'page.bundle.evaluate.card': atMost(await evaluationOfOnly(card), 'ms', EVALUATION_MS),
    'page.bundle.evaluate.known': measured(median(known, evaluationOf), 'ms'),
    'page.bundle.evaluate.cold': measured(median(cold, evaluationOf), 'ms'),
    'page.bundle.quietFrame': atMost(median(frames, readingOf), 'ms', QUIET_FRAME_MS),
    'page.bundle.quietFrame.cold': measured(median(cold, readingOf), 'ms'),
    // From nothing until one number is marked and its card is ready, in all three scripts.
    'page.bundle.numberFrame': measured(median(withNumber, totalOf), 'ms'),
    'page.bundle.numberFrame.longestTask': measured(median(withNumber, longestOf), 'ms'),
    ...Object.fromEntries(
      scripts.map((file) => [
        `page.bundle.gzip.${nameOf(file)}`,
        measured(kB(built.bundle(file).gzipped), 'kB'),
      ]),
    ),
    ...(await compositionOf(scripts)),
  };
}

const kB = (bytes: number) => bytes / 1_000;

const evaluationOf = ({ evaluation }: Evaluated) => evaluation;
const readingOf = ({ reading }: Evaluated) => reading;
const totalOf = ({ total }: Evaluated) => total;
const longestOf = ({ longest }: Evaluated) => longest;

const nameOf = (file: string) => basename(file, '.js').replace('outlook-', '');

/** The compiler remembers texts: each frame is given another one. */
const anew = (source: string) => (frame: number) => ({ source: `${source}\n// ${frame}` });

const median = (frames: readonly Evaluated[], read: (frame: Evaluated) => number) =>
  percentile(frames.map(read), 0.5);

async function compositionOf(scripts: readonly string[]): Promise<Figures> {
  const parts = await compose(scripts);
  return Object.fromEntries(
    [...parts].map(([part, bytes]) => [`page.bundle.${part}`, measured(kB(bytes), 'kB')]),
  );
}

/** Each in a frame of its own, in a tab that is open already. */
async function evaluateInFrames(
  browser: PlainBrowser,
  scriptsFor: (frame: number) => Parameters<InQuietPage['evaluateInFrame']>[0],
): Promise<readonly Evaluated[]> {
  const page = await browser.open<InQuietPage>('quiet');
  const frames: Evaluated[] = [];
  for (let frame = 0; frame <= FRAMES; frame += 1) {
    frames.push(await page.run('evaluateInFrame', scriptsFor(frame)));
  }
  await page.close();
  // The first one is cold.
  return frames.slice(1);
}

/** Each in a tab of its own that has run nothing before. */
async function evaluateInPages(browser: PlainBrowser, source: string): Promise<readonly Evaluated[]> {
  const pages: Evaluated[] = [];
  for (let count = 0; count < COLD_PAGES; count += 1) {
    const page = await browser.open<InQuietPage>('quiet');
    pages.push(await page.run('evaluate', { source }));
    await page.close();
  }
  return pages;
}
