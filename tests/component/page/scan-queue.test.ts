import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMarkStore, type MarkStore } from '../../../lib/page/mark-store';
import { createScanQueue } from '../../../lib/page/scan-queue';
import { write } from './paper';

const MANY = 5_000;

let life: AbortController;
/** The numbers in the order in which they are found. */
let found: string[];
let store: MarkStore;

beforeEach(() => {
  life = new AbortController();
  found = [];
  store = createMarkStore({ added: ({ raw }) => found.push(raw), removed: () => undefined });
});
afterEach(() => life.abort());

const begin = () => createScanQueue(store, { region: 'DE', signal: life.signal });

function longMail(): HTMLElement {
  const rows = Array.from({ length: MANY }, (_, index) => `<div>+49 40 66969 ${1000 + index}</div>`);
  return write(`<section>${rows.join('')}</section><p>+49 30 23125 702</p>`);
}

const part = (paper: HTMLElement, name: string): Element => paper.querySelector(name) ?? paper;

describe('the queue of what is to be read', () => {
  it('puts the newest first', async () => {
    const enqueue = begin();
    const paper = longMail();
    enqueue(part(paper, 'section'));
    await expect.poll(() => found.length, { interval: 1 }).toBeGreaterThan(0);
    enqueue(part(paper, 'p'));
    await expect.poll(() => found.length, { timeout: 5_000 }).toBe(MANY + 1);
    expect(found.indexOf('+49 30 23125 702')).toBeLessThan(MANY);
  });

  it('drops what has left the page', async () => {
    const enqueue = begin();
    const paper = longMail();
    const section = part(paper, 'section');
    enqueue(section);
    await expect.poll(() => found.length, { interval: 1 }).toBeGreaterThan(0);
    section.remove();
    enqueue(part(paper, 'p'));
    await expect.poll(() => found.at(-1)).toBe('+49 30 23125 702');
    const { length } = found;
    await new Promise(requestAnimationFrame);
    expect(found).toHaveLength(length);
    expect(length).toBeLessThan(MANY);
  });

  it('goes on with the others when one cannot be read', async () => {
    const { replace } = store;
    let fails = true;
    store.replace = (nodes, marks) => {
      const now = fails;
      fails = false;
      if (now) throw new Error('the page is odd');
      replace(nodes, marks);
    };
    const enqueue = begin();
    const paper = write('<div>+49 40 66969 128</div><p>+49 30 23125 702</p>');
    enqueue(part(paper, 'div'));
    enqueue(part(paper, 'p'));
    await expect.poll(() => found).toEqual(['+49 40 66969 128']);
    enqueue(part(paper, 'p'));
    await expect.poll(() => found).toEqual(['+49 40 66969 128', '+49 30 23125 702']);
  });

  it('reads again what has changed while it was read', async () => {
    const enqueue = begin();
    const section = part(longMail(), 'section');
    enqueue(section);
    await expect.poll(() => found.length, { interval: 1 }).toBeGreaterThan(0);
    enqueue(section);
    await expect.poll(() => found.length, { timeout: 5_000 }).toBe(2 * MANY);
    expect(store.size).toBe(MANY);
  });
});
