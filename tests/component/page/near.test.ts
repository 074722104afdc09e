import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMarking, type Marking } from '../../../lib/page/marking';
import { findLater } from './find-here';
import { write } from './paper';

let life: AbortController;
let marking: Marking;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  scrollTo(0, 0);
});

async function read(html: string, count: number): Promise<HTMLElement> {
  const paper = write(html);
  marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  await expect.poll(async () => (await marking.all()).length, { timeout: 10_000 }).toBe(count);
  return paper;
}

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `+49 40 66969 ${1_000 + index}`);
const painted = () =>
  [...(CSS.highlights.get('dialbridge-number') ?? [])].map((range) =>
    range instanceof Range ? range.toString() : '',
  );

/** What is in the window, and no farther from it than two of its heights; of a pane, what it shows. */
function expectWhatIsNear(pane?: Element | null): void {
  const { top, bottom } = pane?.getBoundingClientRect() ?? new DOMRect(0, 0, 0, innerHeight);
  const boxes = marking.known().map(({ raw, range }) => ({ raw, box: range.getBoundingClientRect() }));
  const inWindow = boxes.filter(({ box }) => box.height > 0 && box.bottom > top && box.top < bottom);
  const around = boxes.filter(({ box }) => box.bottom > -2 * innerHeight && box.top < 3 * innerHeight);
  const now = painted();
  expect(inWindow.length).toBeGreaterThan(0);
  expect(now).toEqual(expect.arrayContaining(inWindow.map(({ raw }) => raw)));
  expect(around.map(({ raw }) => raw)).toEqual(expect.arrayContaining(now));
}

describe('painted is what is in the window or near it', () => {
  const asRows = numbers(1_000)
    .map((number) => `<div>${number}</div>`)
    .join('');

  it.each([
    ['of rows', asRows],
    ['of one text of thousands of lines', `<pre>${numbers(1_000).join('\n')}</pre>`],
    [
      'of one text of a million characters',
      `<pre style="white-space: pre">${numbers(1_000).join(`${' '.repeat(1_000)}\n`)}</pre>`,
    ],
  ])('%s, and follows when the page is scrolled', async (_, html) => {
    await read(html, 1_000);
    await expect.poll(() => painted().length).toBeGreaterThan(10);
    expectWhatIsNear();
    scrollTo(0, 8_000);
    await expect.poll(() => expectWhatIsNear()).toBeUndefined();
    expect(painted()).not.toContain('+49 40 66969 1000');
  });

  it.each([
    ['rows', asRows],
    ['one text', `<pre>${numbers(1_000).join('\n')}</pre>`],
  ])('in a pane that scrolls by itself: %s', async (_, html) => {
    const paper = await read(`<div style="height: 200px; overflow: auto">${html}</div>`, 1_000);
    await expect.poll(() => painted().length).toBeGreaterThan(5);
    expect(painted().length).toBeLessThan(120);
    paper.firstElementChild?.scrollTo(0, 9_000);
    await expect.poll(() => expectWhatIsNear(paper.firstElementChild)).toBeUndefined();
    expect(painted().length).toBeLessThan(200);
  });

  it('is found by a click wherever it is, painted or not', async () => {
    await read(asRows, 1_000);
    const last = marking.known().at(-1);
    scrollTo(0, document.body.scrollHeight);
    const box = last?.range.getBoundingClientRect() ?? new DOMRect();
    expect(marking.at(box.x + 20, box.y + box.height / 2)).toBe(last);
  });

  it('in an element without a box of its own', async () => {
    await read('<p><span style="display: contents">+49 40 66969 128</span></p>', 1);
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
  });

  it('once it is shown', async () => {
    const paper = await read('<p hidden>+49 40 66969 128</p><p>+49 40 66969 400</p>', 2);
    await expect.poll(painted).toEqual(['+49 40 66969 400']);
    paper.querySelector('p')?.removeAttribute('hidden');
    await expect.poll(painted).toHaveLength(2);
  });

  it('and no longer when the page takes it away', async () => {
    const paper = await read(asRows, 1_000);
    await expect.poll(() => painted().length).toBeGreaterThan(10);
    paper.replaceChildren();
    await expect.poll(painted).toEqual([]);
    expect(await marking.all()).toEqual([]);
  });
});
