import { createMarking, type Marking } from '../../../../lib/page/marking';
import { MAILBOX_REGION } from '../../detect/mail-text';
import { findElsewhere, findingTime, forgetTimes } from './finder';
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
  /** What the thread that finds the numbers took meanwhile. */
  readonly finding: ScriptTime;
  /** The script of the page's thread when everything has been read, seen or not. */
  readonly whole: ScriptTime;
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
  forgetTimes();
  beginMeter();
  const start = performance.now();
  const marking = timed(() => {
    const made = createMarking(document, findElsewhere, life.signal);
    made.read({ region: MAILBOX_REGION });
    return made;
  });
  await untilQuiet();
  const time = readMeter();
  const finding = findingTime();
  witness.disconnect();
  complain();
  const seen = { ...placesOf(marking, start), registered: registered() };
  const found = await readAll(marking);
  return {
    ...time,
    ...seen,
    finding,
    numbers: shown.numbers,
    found,
    whole: readMeter(),
    nodesAdded,
    end: () => life.abort(),
  };
}

/** Has everything read, seen or not; says how many numbers there are. */
async function readAll(marking: Marking): Promise<number> {
  for (let known = -1; ; known = marking.known().length) {
    await timed(() => marking.all());
    await untilQuiet();
    if (marking.known().length === known) return known;
  }
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
  for (const { range } of marking.known()) {
    const { top, bottom, width } = range.getBoundingClientRect();
    if (width === 0 || bottom < -innerHeight || top > 2 * innerHeight) continue;
    near += 1;
    if (bottom >= 0 && top <= innerHeight) visible = Math.max(visible, (addedAt(range) ?? start) - start);
  }
  return { near, visible };
}
