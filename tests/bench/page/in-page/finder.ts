import type { Find, Found } from '../../../../lib/page/find-cache';

interface Answer {
  readonly id: number;
  readonly found: readonly Found[];
  /** How long it took to find it, in milliseconds of the other thread. */
  readonly ms: number;
}

const worker = new Worker('/finder.js');
const waiting = new Map<number, (found: readonly Found[]) => void>();
let asked = 0;
let times: number[] = [];

worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { id, found, ms }: Answer = JSON.parse(data);
  times.push(ms);
  waiting.get(id)?.(found);
  waiting.delete(id);
});

/** Has numbers found in another thread, as the content script does. */
export const findElsewhere: Find = (texts) =>
  new Promise((done) => {
    asked += 1;
    waiting.set(asked, done);
    worker.postMessage(JSON.stringify({ id: asked, texts }));
  });

/** Whether an answer is still to come. */
export const isFinding = (): boolean => waiting.size > 0;

export function forgetTimes(): void {
  times = [];
}

/** What finding has taken since: all of it, and the longest piece. */
export const findingTime = () => ({
  total: times.reduce((sum, ms) => sum + ms, 0),
  longest: Math.max(0, ...times),
});
