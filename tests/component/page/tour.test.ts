import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMarking, type Marking } from '../../../lib/page/marking';
import { goTo, nextStop } from '../../../lib/page/tour';
import { findLater } from './find-here';
import { write } from './paper';

let life: AbortController;
let marking: Marking;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  getSelection()?.removeAllRanges();
});

async function read(html: string, count: number): Promise<void> {
  write(html);
  marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  await expect.poll(async () => (await marking.all()).length).toBe(count);
}

const row = (last: number) => `<p>+49 40 66969 ${last}</p>`;
const next = (from = null as ReturnType<typeof nextStop>) =>
  nextStop(document, marking.known(), from?.mark ?? null);

describe('a walk through the numbers', () => {
  it('goes in the order of the page, whatever the order in which they were found, and round', async () => {
    await read(`<div role="main">${row(100)}<div id="late"></div>${row(300)}</div>`, 2);
    document.querySelector('#late')?.append(document.createRange().createContextualFragment(row(200)));
    await expect.poll(async () => (await marking.all()).length).toBe(3);
    const first = next();
    const second = next(first);
    const third = next(second);
    expect([first, second, third, next(third)].map((stop) => stop?.mark.raw.slice(-3))).toEqual([
      '100',
      '200',
      '300',
      '100',
    ]);
    expect(third).toMatchObject({ place: 3, count: 3 });
  });

  it('keeps to the open message, and takes the whole page where no message has one', async () => {
    await read(`${row(100)}<div role="main">${row(200)}</div>`, 2);
    expect(next()).toMatchObject({ place: 1, count: 1, mark: { raw: '+49 40 66969 200' } });
    marking.read(null);
    await read(row(100), 1);
    expect(next()?.mark.raw).toBe('+49 40 66969 100');
  });

  it('begins with the first one in view, and passes over what is not shown', async () => {
    await read(
      `<div role="main">${row(100)}<p hidden>+49 40 66969 150</p><div style="height: 3000px"></div>${row(200)}</div>`,
      3,
    );
    expect(next()).toMatchObject({ place: 1, count: 2 });
    scrollTo(0, 3_000);
    await expect.poll(() => scrollY).toBeGreaterThan(1_000);
    expect(next()).toMatchObject({ place: 2, count: 2 });
    scrollTo(0, 0);
  });

  it('selects the number and brings it into view', async () => {
    await read(`<div style="height: 3000px"></div>${row(200)}`, 1);
    const stop = next();
    if (stop) goTo(stop.mark);
    expect(getSelection()?.toString()).toBe('+49 40 66969 200');
    expect(stop?.mark.range.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight + 1);
  });

  it('ends where there is nothing', async () => {
    await read('<p>Nothing</p>', 0);
    expect(next()).toBeNull();
  });
});
