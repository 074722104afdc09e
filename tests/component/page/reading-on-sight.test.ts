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

function start(html: string): HTMLElement {
  const paper = write(html);
  marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  return paper;
}

const known = () => marking.known().map(({ raw }) => raw);
const N = '+49 40 66969 128';
const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `+49 40 66969 ${1_000 + index}`);
const rows = (tag: string, around = tag) =>
  `<${around}>${numbers(2_000)
    .map((number) => `<${tag}>${number}</${tag}>`)
    .join('')}</${around}>`;
const FAR = '<div style="height: 9000px"></div>';

describe('a page is read', () => {
  it.each([
    ['blocks', rows('p', 'section')],
    ['rows of a table', rows('tr', 'table').replaceAll('<tr>', '<tr><td>')],
    ['a pane that scrolls', `<div style="height: 300px; overflow: auto">${rows('p', 'section')}</div>`],
  ])('where it is near, and whole when somebody asks for all of it: %s', async (_, html) => {
    start(html);
    await expect.poll(() => known().length).toBeGreaterThan(10);
    await new Promise((done) => setTimeout(done, 200));
    expect(known().length).toBeLessThan(500);
    // It gives up after a while, and a slow machine may take longer.
    await expect.poll(async () => (await marking.all()).length, { timeout: 10_000 }).toBe(2_000);
  });

  it.each([
    ['blocks', rows('p', 'section')],
    ['lines', `<pre>${'\n'.repeat(900)}</pre><p>${N}</p>${rows('p', 'section')}`],
    ['inline elements', rows('span', 'p').replaceAll('</span>', '</span><br>')],
  ])('further when it is scrolled, even by a leap: %s', async (_, html) => {
    start(html);
    await expect.poll(() => known().length).toBeGreaterThan(0);
    const seen = known().length;
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await expect.poll(() => known().length).toBeGreaterThan(seen + 10);
  });

  it.each([
    [
      'stands elsewhere than the element that holds it',
      `${FAR}<div><p style="position: fixed; top: 9px">${N}</p></div>`,
    ],
    ['lies in an element without a box', `<div style="display: contents"><p>${N}</p></div>`],
    ['lies in one that is clipped to nothing', `<div style="height: 0"><p>${N}</p></div>`],
    ['stands between other elements', `text ${N} <p>1</p>`],
  ])('where its text %s', async (_, html) => {
    start(html);
    await expect.poll(known).toEqual([N]);
  });

  it.each([
    ['what is closed', `<div role="toolbar">${N}</div>`, []],
    ['what is closed and large', `<div role="toolbar">${'<b>1</b>'.repeat(300)}${N}</div>`, []],
    ['what is large', `<p>${'<b></b>'.repeat(300)}<i>${N}</i></p>`, [N]],
    ['what is called like a property of objects', `<p>${'<svg><constructor /></svg>'}${N}</p>`, [N]],
  ])('where it is one of many side by side: %s', async (_, html, found) => {
    start(`${'<p>word</p>'.repeat(30)}${html}<p>+49 40 66969 400</p>`);
    await expect.poll(known).toEqual(expect.arrayContaining([...found, '+49 40 66969 400']));
    expect(known().length).toBe(found.length + 1);
  });

  it('when it is shown, or comes to the page', async () => {
    const paper = start(`<p hidden>${N}</p>${'<i><b></b></i>'.repeat(150)}${FAR}<p id="late"></p>`);
    await new Promise((done) => setTimeout(done, 100));
    expect(known()).toEqual([]);
    paper.querySelector('p')?.removeAttribute('hidden');
    await expect.poll(known).toEqual([N]);
    const late = paper.querySelector('#late');
    if (late) late.textContent = '+49 40 66969 400';
    await new Promise((done) => setTimeout(done, 100));
    expect(known()).toEqual([N]);
    late?.scrollIntoView();
    await expect.poll(known).toContain('+49 40 66969 400');
  });

  it('and a number that goes over from what is read to what is not', async () => {
    start(`<p>${numbers(60).join('<br>')}</p><p><span>+49 40</span> <span>66969</span> <b>128</b></p>`);
    await expect.poll(known).toContain(N);
  });
});
