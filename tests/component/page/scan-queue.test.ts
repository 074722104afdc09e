import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScanQueue, type ScanQueue } from '../../../lib/page/scan-queue';
import { write } from './paper';
import { lookingInto, newStore } from './read';

const MANY = 4_000;

let life: AbortController;
/** The lines in the order in which they are looked through. */
let read: string[];
let queue: ScanQueue;
/** What is read only where everything is asked for. */
let rest: Element[];
let fail: (text: string) => void;

beforeEach(() => {
  life = new AbortController();
  read = [];
  rest = [];
  fail = () => undefined;
  const store = newStore();
  const ports = {
    store,
    looking: lookingInto(store, (texts) => {
      for (const { text, from, to } of texts) {
        fail(text);
        read.push(...text.slice(from, to).split(/[^\d]+/));
        // As long as a detector may take.
        const end = performance.now() + 1;
        while (performance.now() < end);
      }
      return [];
    }),
    foundTree: () => undefined,
    prepare: () => undefined,
    isUnprepared: false,
    everything: () => rest.splice(0),
  };
  queue = createScanQueue(ports, life.signal);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function longMail(): HTMLElement {
  const rows = Array.from({ length: MANY }, (_, index) => `<div>${10_000 + index} is the number</div>`);
  return write(`<section role="document">${rows.join('')}</section><article>777</article>`);
}

const part = (paper: HTMLElement, name: string): Element => paper.querySelector(name) ?? paper;
const hasBegun = () => expect.poll(() => read.length, { interval: 1 }).toBeGreaterThan(0);

describe('the queue of what is to be read', () => {
  it('puts the newest first', async () => {
    const paper = longMail();
    queue.add([part(paper, 'section')]);
    await hasBegun();
    queue.add([part(paper, 'article')]);
    await expect.poll(() => read.includes(String(10_000 + MANY - 1)), { timeout: 5_000 }).toBe(true);
    expect(read.indexOf('777')).toBeLessThan(MANY / 2);
  });

  it('drops what has left the page', async () => {
    const paper = longMail();
    const section = part(paper, 'section');
    queue.add([section]);
    await hasBegun();
    section.remove();
    queue.pageChanged();
    queue.add([part(paper, 'article')]);
    await expect.poll(() => read.at(-1)).toBe('777');
    await new Promise((done) => setTimeout(done, 100));
    expect(read.at(-1)).toBe('777');
  });

  it('goes on with the others when one cannot be read', async () => {
    fail = (text) => {
      if (text === '1') throw new Error('the page is odd');
    };
    const paper = write('<article id="a">1</article><article id="b">2</article><article id="c">3</article>');
    queue.add(['#a', '#b'].map((name) => part(paper, name)));
    queue.add([part(paper, '#c')]);
    await expect.poll(() => read).toEqual(['3', '2']);
  });

  it('reads again what has changed while it was read, when it has come to its end', async () => {
    const section = part(longMail(), 'section');
    queue.add([section]);
    await hasBegun();
    queue.add([section]);
    const last = String(10_000 + MANY - 1);
    await expect.poll(() => read.filter((line) => line === last).length, { timeout: 5_000 }).toBe(2);
    expect(read.indexOf(last)).toBeLessThan(read.lastIndexOf('10000'));
  });

  it('works in short tasks of its own', async () => {
    const tasks: number[] = [];
    const { scheduler } = globalThis as unknown as { scheduler: { postTask: (work: () => void) => unknown } };
    const { postTask } = scheduler;
    vi.spyOn(scheduler, 'postTask').mockImplementation((work) =>
      postTask.call(scheduler, () => {
        const start = performance.now();
        work();
        tasks.push(performance.now() - start);
      }),
    );
    queue.add([part(longMail(), 'section')]);
    await expect.poll(() => read.includes(String(10_000 + MANY - 1)), { timeout: 5_000 }).toBe(true);
    expect(tasks.length).toBeGreaterThan(5);
    tasks.sort((one, other) => one - other);
    expect(tasks[tasks.length >> 1]).toBeLessThan(12);
  });

  it('stops with its signal', async () => {
    queue.add([part(longMail(), 'section')]);
    await hasBegun();
    life.abort();
    const { length } = read;
    await new Promise((done) => setTimeout(done, 60));
    expect(read).toHaveLength(length);
  });

  it('has everything read where somebody waits for it, and lets them go then', async () => {
    rest = [write('<article>1</article>')];
    await queue.finish(life.signal);
    expect(read).toContain('1');
  });

  it('lets nobody go before it has begun', async () => {
    rest = [write('<article>1</article>')];
    const finished = queue.finish(life.signal);
    queue.answered();
    await finished;
    expect(read).toContain('1');
  });

  it('forgets who does not want to wait any longer', async () => {
    const patience = new AbortController();
    queue.add([part(longMail(), 'section')]);
    const finished = queue.finish(patience.signal);
    patience.abort();
    await finished;
    rest = [write('<article>8</article>')];
    await new Promise((done) => setTimeout(done, 60));
    expect(rest).toHaveLength(1);
  });
});
