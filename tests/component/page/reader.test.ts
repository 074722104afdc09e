import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkStore } from '../../../lib/page/mark-store';
import type { PlacedMark } from '../../../lib/page/placed-mark';
import { createReader, type Reader } from '../../../lib/page/reader';
import { write } from './paper';
import { findGroups, lookingInto, newStore, readTexts } from './read';

let store: MarkStore;
beforeEach(() => {
  store = newStore();
});

const readerOf = (...parts: readonly Element[]): Reader =>
  createReader(parts, { store, looking: lookingInto(store, findGroups), foundTree: () => undefined });

const finish = (reader: Reader) => {
  while (!reader.readUntil(Number.POSITIVE_INFINITY));
};
const found = () => store.all().map(({ raw }) => raw);
const inOrder = () => found().toSorted((one, other) => Number(one) - Number(other));

/** Reads as little as can be read at once. */
const readALittle = (reader: Reader) => reader.readUntil(Number.NEGATIVE_INFINITY);

const rows = (count: number, tag = 'div') =>
  Array.from({ length: count }, (_, index) => `<${tag}>${1_000 + index}</${tag}>`).join('');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(1_000 + index));

describe('reading', () => {
  it('says every number of a long page once', () => {
    finish(readerOf(write(rows(3_000))));
    expect(inOrder()).toEqual(numbers(3_000));
  });

  it.each([' ', '; ', '\n'])('cuts a text of one node, of any length, between its numbers: %j', (between) => {
    finish(readerOf(write(`<pre>${numbers(5_000).join(between)}</pre>`)));
    expect(inOrder()).toEqual(numbers(5_000));
  });

  it('looks through no more than a few thousand characters at once, and their surroundings', () => {
    const words = 'a line of a text without an end '.repeat(40);
    const texts = readTexts(write(`<pre>${`${words}12 `.repeat(800)}</pre>`));
    expect(texts.length).toBeGreaterThan(200);
    expect(Math.max(...texts.map(({ text }) => text.length))).toBeLessThan(6_000);
  });

  it('stops whenever it is told to, however little it has done', () => {
    const reader = readerOf(write(rows(2_000)));
    let times = 0;
    while (!readALittle(reader)) times += 1;
    expect(times).toBeGreaterThan(10);
    expect(inOrder()).toEqual(numbers(2_000));
  });

  it('goes on behind what the page takes away under it', () => {
    const paper = write(`<section>${rows(1_000)}</section><p>77</p>`);
    const reader = readerOf(paper);
    readALittle(reader);
    expect(found().length).toBeLessThan(1_000);
    paper.querySelector('section')?.remove();
    store.forgetLost();
    reader.pageChanged();
    finish(reader);
    expect(found()).toEqual(['77']);
  });

  it('misses nothing of what stays where the page takes away what is before it', () => {
    const paper = write(rows(1_000));
    const reader = readerOf(paper);
    readALittle(reader);
    for (const old of [...paper.children].slice(0, 500)) old.remove();
    store.forgetLost();
    reader.pageChanged();
    finish(reader);
    expect(inOrder()).toEqual(numbers(1_000).slice(500));
  });

  it('ends, however often the page changes, and reads what it is then', () => {
    const paper = write(rows(1_000));
    const reader = readerOf(paper);
    let times = 0;
    while (!readALittle(reader) && times < 2_000) {
      paper.lastElementChild?.after(Object.assign(document.createElement('div'), { textContent: 'x' }));
      reader.pageChanged();
      times += 1;
    }
    expect(times).toBeLessThan(2_000);
    expect(inOrder()).toEqual(numbers(1_000));
  });

  it('ends at once where its part has left the page', () => {
    const paper = write(`<section>${rows(1_000)}</section>`);
    const reader = readerOf(paper.querySelector('section') ?? paper);
    readALittle(reader);
    paper.replaceChildren();
    reader.pageChanged();
    expect(readALittle(reader)).toBe(true);
  });

  it('leaves the marks of what has not changed as they are', () => {
    const paper = write(rows(50));
    finish(readerOf(paper));
    const before = new Set(store.all());
    finish(readerOf(paper));
    expect(store.all().every((mark) => before.has(mark))).toBe(true);
    expect(store.size).toBe(50);
  });

  it('of a part takes in what the part says something of', () => {
    const paper = write('<p>11</p><p id="part">22</p><p>33</p><article>44</article>');
    finish(readerOf(paper.querySelector('#part') ?? paper));
    expect(inOrder()).toEqual(['11', '22', '33']);
  });

  it('of a message takes in nothing that is around it', () => {
    const paper = write('<p>11</p><article>22</article><p>33</p>');
    finish(readerOf(paper.querySelector('article') ?? paper));
    expect(inOrder()).toEqual(['22']);
  });

  it('of a part that is closed, or holds nothing, comes to an end', () => {
    const paper = write('<p>11</p><div role="menu"><i>22</i></div><p id="empty"></p><p>33</p>');
    for (const part of ['[role=menu]', 'i', '#empty']) finish(readerOf(paper.querySelector(part) ?? paper));
    expect(inOrder()).toEqual(['11', '33']);
  });
});

/** Nested blocks, lines, tables and words, some with digits in them. */
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'word ',
      ' ',
      '\n',
      '&nbsp;',
      '<br>',
      '<hr>',
      '<wbr>',
      'a longer run of words ',
      '<!---->',
    ),
    fc.nat(9_999).map((number) => `${number} `),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'p',
          'b',
          'span',
          'ul',
          'article',
          'pre',
          'textarea',
          'svg',
          'div contenteditable',
        ),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node;
const pages = fc.array(markup, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

/** What a person reads, found in the slowest way: every text node that lies in nothing closed. */
function digitsOf(paper: Element): string {
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  let digits = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isClosed = node.parentElement?.closest('textarea, svg, [contenteditable]') != null;
    if (!isClosed) digits += node.textContent?.replace(/\D/g, '') ?? '';
  }
  return digits;
}

const placesOf = (marks: readonly PlacedMark[]) =>
  marks.map(({ raw, place }) => [raw, place.nodes[0], place.start] as const);
const byPlace = (one: PlacedMark, other: PlacedMark) =>
  one.range.compareBoundaryPoints(Range.START_TO_START, other.range);
const sorted = (of: MarkStore) =>
  of
    .all()
    .map((mark) => mark as PlacedMark)
    .toSorted(byPlace);

describe('any page', () => {
  it('is read whole, in its order, and each digit once', () => {
    fc.assert(
      fc.property(pages, (html) => {
        store = newStore();
        const paper = write(html);
        finish(readerOf(paper));
        const read = sorted(store).map(({ raw }) => raw);
        expect(read.join('')).toBe(digitsOf(paper));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same in one go and in the smallest steps, with the page changing elsewhere', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const paper = write(html);
        store = newStore();
        finish(readerOf(paper));
        const whole = placesOf(sorted(store));
        store = newStore();
        const reader = readerOf(paper);
        while (!readALittle(reader)) reader.pageChanged();
        expect(placesOf(sorted(store))).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same after parts of it were read anew', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (html, which) => {
        const paper = write(html);
        store = newStore();
        finish(readerOf(paper));
        const before = store.all();
        const elements = [
          ...paper.querySelectorAll('*:not(textarea, svg, [contenteditable], [contenteditable] *)'),
        ];
        const part = elements[which % Math.max(1, elements.length)];
        if (part) finish(readerOf(part));
        expect(new Set(store.all())).toEqual(new Set(before));
      }),
      { numRuns: 200 },
    );
  });
});
