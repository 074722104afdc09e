import { createMarking, type Marking } from '../../../../lib/page/marking';
import { MAILBOX_REGION } from '../../detect/mail-text';
import { addedAt, forgetAdded, registered } from './highlights';
import type { MadePage } from './html';
import { beginMeter, readMeter, timed } from './meter';
import { native, nextFrame, pause } from './native';
import { untilQuiet } from './scan-end';
import type { ScriptTime } from './stretches';

/** What reading a page has taken and done. Times are in milliseconds. */
export interface Scanned extends ScriptTime {
  /** How many numbers the page shows, and how many were found. */
  readonly numbers: number;
  readonly found: number;
  /** Nodes that came into the document meanwhile. */
  readonly nodesAdded: number;
  readonly registered: number;
  /** How many of the numbers lie within three heights of the window: the one above, its own, the one below. */
  readonly near: number;
  /** From the beginning until the last number in the window was registered; 0 where there is none. */
  readonly visible: number;
}

let shown: MadePage = { html: '', numbers: 0 };

/** Makes a page that nobody has read yet, and lets the browser lay it out, unless it is hidden, and rest. */
export async function show(page: MadePage, isHidden = false): Promise<void> {
  shown = page;
  const { html } = page;
  document.body.hidden = isHidden;
  document.body.innerHTML = html;
  document.body.getBoundingClientRect();
  await nextFrame();
  await nextFrame();
  Reflect.get(globalThis, 'gc')?.();
  await pause(30);
}

/** The floor: every text node once, and how long it is. */
export function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    characters += (node as Text).data.length;
  }
  const end = performance.now();
  if (characters < 0) throw new Error('so that nobody leaves the loop out');
  return end - start;
}

/** Reads the page that is shown to its end, and goes on marking until `end` is called. */
export async function scan(): Promise<Scanned & { readonly end: () => void }> {
  const life = new AbortController();
  let nodesAdded = 0;
  const witness = new native.MutationObserver((records) => {
    for (const { addedNodes } of records) nodesAdded += addedNodes.length;
  });
  witness.observe(document, { subtree: true, childList: true });
  forgetAdded();
  beginMeter();
  const start = performance.now();
  const marking = timed(() => {
    const made = createMarking(document, life.signal);
    made.read({ region: MAILBOX_REGION });
    return made;
  });
  await untilQuiet();
  const time = readMeter();
  witness.disconnect();
  complain();
  return {
    ...time,
    ...placesOf(marking, start),
    numbers: shown.numbers,
    found: marking.all().length,
    nodesAdded,
    registered: registered(),
    end: () => life.abort(),
  };
}

/** What went wrong in the page since it was opened; a code that fails is fast. */
const failures: string[] = [];
native.listen('error', ({ message }) => failures.push(message));
native.listen('unhandledrejection', ({ reason }) => failures.push(String(reason)));

function complain(): void {
  if (failures.length > 0) throw new Error(`the page failed: ${failures.join('; ')}`);
}

/** The script that a change of the page leads to. */
export async function scriptAfter(change: () => void): Promise<ScriptTime> {
  beginMeter();
  change();
  await untilQuiet();
  return readMeter();
}

function placesOf(marking: Marking, start: number) {
  const { innerHeight } = window;
  let [near, visible] = [0, 0];
  for (const { range } of marking.all()) {
    const { top, bottom, width } = range.getBoundingClientRect();
    if (width === 0 || bottom < -innerHeight || top > 2 * innerHeight) continue;
    near += 1;
    if (bottom >= 0 && top <= innerHeight) visible = Math.max(visible, (addedAt(range) ?? start) - start);
  }
  return { near, visible };
}
