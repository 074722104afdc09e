import { beforeEach, describe, expect, it } from 'vitest';
import { createFindCache, type Found } from '../../../lib/page/find-cache';
import { createLooking, type Looking } from '../../../lib/page/looking';
import type { MarkStore } from '../../../lib/page/mark-store';
import { createReader } from '../../../lib/page/reader';
import type { PageText } from '../../../lib/phone';
import { write } from './paper';
import { findGroups, newStore } from './read';

/** A question that is on its way; answered when a test says so. */
interface Letter {
  readonly texts: readonly PageText[];
  answer(): Promise<void>;
  lose(): Promise<void>;
}

let store: MarkStore;
let looking: Looking;
let letters: Letter[];
let life: AbortController;

beforeEach(() => {
  store = newStore();
  letters = [];
  life = new AbortController();
  const find = (texts: readonly PageText[]) =>
    new Promise<readonly Found[]>((done, fail) => {
      const settle = async (end: () => void) => {
        end();
        await Promise.resolve();
        await Promise.resolve();
      };
      letters.push({
        texts,
        answer: () =>
          settle(async () => done(await findGroups(texts))).then(
            () => new Promise((next) => setTimeout(next)),
          ),
        lose: () => settle(() => fail(new Error('gone'))).then(() => new Promise((next) => setTimeout(next))),
      });
    });
  const contextAt = (node: Node) => {
    if (node.textContent === '13') throw new Error('the page is odd');
    return { chosen: 'DE', locales: [], sender: null } as const;
  };
  looking = createLooking(
    { store, find, cache: createFindCache(), contextAt, isWanted: () => true, answered: () => undefined },
    life.signal,
  );
});

function read(root: Element): void {
  const reader = createReader([root], { store, looking, foundTree: () => undefined });
  while (!reader.readUntil(Number.POSITIVE_INFINITY));
  looking.send();
}

const found = () =>
  store
    .all()
    .map(({ raw }) => raw)
    .toSorted();

describe('numbers that are found elsewhere', () => {
  it('are asked about together, and marked when the answer comes', async () => {
    read(write('<article>11</article><article>22</article>'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.texts).toHaveLength(2);
    expect(found()).toEqual([]);
    await letters[0]?.answer();
    expect(found()).toEqual(['11', '22']);
    expect(looking.isAwaiting).toBe(false);
  });

  it('are not asked about where there are only times', async () => {
    const paper = write('<article>Wed 11:22</article><article>11</article>');
    read(paper);
    expect(letters[0]?.texts.map(({ text }) => text)).toEqual(['11']);
    await letters[0]?.answer();
    const text = paper.querySelectorAll('article')[1]?.firstChild;
    if (text instanceof Text) text.data = '11:22';
    read(paper);
    expect(letters).toHaveLength(1);
    expect(found()).toEqual([]);
  });

  it('are asked about where a time is the text of a link', () => {
    read(write('<p><a href="tel:+4940123456">11:22</a></p>'));
    expect(letters[0]?.texts).toHaveLength(1);
  });

  it('are marked in the order in which they were read, whichever answer comes first', async () => {
    const paper = write('<p>11</p>');
    read(paper);
    const text = paper.querySelector('p')?.firstChild;
    if (text instanceof Text) text.data = '22';
    looking.pageChanged();
    read(paper);
    await letters[1]?.answer();
    expect(found()).toEqual([]);
    await letters[0]?.answer();
    expect(found()).toEqual(['22']);
  });

  it('are not marked where the page says something else meanwhile', async () => {
    const paper = write('<p>11</p><p>22</p>');
    read(paper);
    const text = paper.querySelector('p')?.firstChild;
    if (text instanceof Text) text.data = '33';
    looking.pageChanged();
    await letters[0]?.answer();
    expect(found()).toEqual(['22']);
  });

  it('are not marked where the page has taken them away', async () => {
    const paper = write('<p>11</p><p>22</p>');
    read(paper);
    paper.querySelector('p')?.remove();
    looking.pageChanged();
    await letters[0]?.answer();
    expect(found()).toEqual(['22']);
  });

  it('are known at once where the same is drawn again', async () => {
    read(write('<p>11</p>'));
    await letters[0]?.answer();
    store.forgetAll();
    read(write('<p>11</p>'));
    expect(letters).toHaveLength(1);
    expect(found()).toEqual(['11']);
  });

  it('take away what was marked where nothing is any longer, though its answer comes late', async () => {
    const paper = write('<p><a href="tel:11">call</a></p>');
    read(paper);
    paper.querySelector('a')?.removeAttribute('href');
    looking.pageChanged();
    read(paper);
    for (const letter of letters) await letter.answer();
    expect(found()).toEqual([]);
  });

  it('are none where the answer is lost, and the others are marked all the same', async () => {
    read(write('<p>11</p>'));
    read(write('<p>22</p>'));
    await letters[0]?.lose();
    await letters[1]?.answer();
    expect(found()).toEqual(['22']);
    expect(looking.isFull).toBe(false);
  });

  it('stay what they were where the answer is lost', async () => {
    const paper = write('<p>11</p>');
    read(paper);
    await letters[0]?.answer();
    paper.querySelector('p')?.append(' and 22');
    looking.pageChanged();
    read(paper);
    await letters[1]?.lose();
    expect(found()).toEqual(['11']);
  });

  it('are marked beside a part that cannot be read at all', async () => {
    read(write('<article>11</article><article>13</article><article>22</article>'));
    await letters[0]?.answer();
    expect(found()).toEqual(['11', '22']);
    expect(looking.isAwaiting).toBe(false);
  });

  it('are not marked in what has become an editor meanwhile', async () => {
    const paper = write('<p>11</p><p>22</p>');
    read(paper);
    paper.querySelector('p')?.setAttribute('contenteditable', '');
    looking.pageChanged();
    await letters[0]?.answer();
    expect(found()).toEqual(['22']);
  });

  it('are asked about though the last letters are not answered', async () => {
    for (const number of [11, 22]) read(write(`<p>${number}</p>`));
    expect(looking.isFull).toBe(true);
    await expect.poll(() => looking.isFull, { timeout: 3_000 }).toBe(false);
  });

  it('of thousands of short texts are asked about in several letters', () => {
    read(write(Array.from({ length: 900 }, (_, index) => `<article>${100 + index}</article>`).join('')));
    expect(letters.map(({ texts }) => texts.length)).toEqual([400, 400, 100]);
  });

  it('of thousands of links are asked about in several letters, and no text with more than a person reads', () => {
    const link = (index: number) => `<a href="tel:${index}">x</a> `;
    read(write(`<p>${Array.from({ length: 3_000 }, (_, index) => link(index)).join('')}</p>`));
    const links = letters.map(({ texts }) => texts.map((text) => text.links.length));
    expect(Math.max(...links.flat())).toBeLessThanOrEqual(200);
    expect(letters.length).toBeGreaterThan(0);
  });

  it('are marked no longer when the page is read in another way', async () => {
    read(write('<p>11</p>'));
    life.abort();
    await letters[0]?.answer();
    expect(found()).toEqual([]);
  });
});
