import { isFinding } from './finder';
import { lastEnd } from './meter';
import { nextFrame, pause } from './native';

/** Nothing may have happened for so long before a page counts as read: new marks may wait for others. */
const QUIET_MS = 160;

/** Whoever has not ended by then is measured as far as they came. */
const MOST_MS = 15_000;

/** Waits until nothing has run for a while. */
export async function untilQuiet(): Promise<void> {
  const latest = performance.now() + MOST_MS;
  let now = performance.now();
  do {
    await pause(40);
    await nextFrame();
    now = performance.now();
  } while (now < latest && (isFinding() || now - lastEnd() < QUIET_MS));
}
