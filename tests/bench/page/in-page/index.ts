// First, so that it is there before the code that it measures.
import './meter';
import type { Extreme } from '../extremes';
import type { MadePage } from './html';
import { nextFrame, pause } from './native';
import { mailBody, owaPage } from './owa-page';
import { readWithLibphonenumber, wrapWithLibphonenumber } from './peers';
import { mailsPage, numbersTable, plainTextMail, shortNodesPage } from './plain-pages';
import { type Scanned, scan, scriptAfter, show, walk } from './scan';

/** Text nodes of the page like Outlook's, and of the long page of mails. */
const PAGES = {
  2500: (seed: number) => owaPage(seed, 2_500),
  20000: (seed: number) => mailsPage(seed, 20_000),
} as const;

export type PageSize = keyof typeof PAGES;

const EXTREME_PAGES: Readonly<Record<Extreme, () => MadePage>> = {
  nodes100000: () => shortNodesPage(1, 100_000),
  mail5MB: () => plainTextMail(1, 5_000_000),
  table10000: () => numbersTable(1, 10_000),
};

export interface Round {
  readonly walkMs: number;
  readonly scanned: Scanned;
}

/** What a page of the bench can be asked to do; everything that comes and goes is plain data. */
const inPage = {
  /** The floor and the scan, each on a page of its own that nobody has read before, in turns. */
  async round({ size, seed }: { readonly size: PageSize; readonly seed: number }): Promise<Round> {
    const make = PAGES[size];
    const isFloorFirst = seed % 2 === 0;
    const floor = async () => {
      // To walk over a long page takes the same when it is hidden, and to lay it out takes more than a second.
      await show(make(2 * seed), size === 20000);
      return walk();
    };
    const early = isFloorFirst ? await floor() : null;
    await show(make(2 * seed + 1));
    const { end, ...scanned } = await scan();
    end();
    return { walkMs: early ?? (await floor()), scanned };
  },

  /** Script for a mail of 500 text nodes that comes to the page like Outlook's, and for the same drawn anew. */
  async increments({ rounds }: { readonly rounds: number }) {
    await show(owaPage(7, 2_500));
    const { end } = await scan();
    const place = document.createElement('div');
    document.querySelector('#pane')?.prepend(place);
    const added: number[] = [];
    const drawnAnew: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const html = mailBody(1_000 + round, 500);
      const draw = () => {
        place.innerHTML = html;
      };
      await scriptAfter(() => place.replaceChildren());
      added.push((await scriptAfter(draw)).total);
      drawnAnew.push((await scriptAfter(draw)).total);
    }
    end();
    return { added, drawnAnew };
  },

  /** Opens one mail after another in the place of the one before, each another text. */
  async beginSwitching(_: object) {
    await show(owaPage(7, 2_500));
    const { end } = await scan();
    Reflect.set(globalThis, 'endSwitching', end);
  },

  async switchMails({ from, count }: { readonly from: number; readonly count: number }) {
    const pane = document.querySelector('#pane');
    for (let at = 0; at < count; at += 1) {
      if (pane) pane.innerHTML = mailBody(10_000 + from + at, 60);
      // Without a frame now and then no observer would ever see what is in sight.
      if (at % 2 === 0) await nextFrame();
      await pause(0);
    }
    await pause(400);
  },

  async extreme({ name }: { readonly name: Extreme }): Promise<Scanned> {
    await show(EXTREME_PAGES[name]());
    const { end, ...scanned } = await scan();
    end();
    return scanned;
  },

  /** The peers on the long page, one after the other: the first only reads it. */
  async peers({ seed }: { readonly seed: number }) {
    await show(PAGES[20000](seed));
    const read = readWithLibphonenumber();
    const wrapped = wrapWithLibphonenumber();
    return { read, wrapped };
  },
};

export type InPage = typeof inPage;

Reflect.set(globalThis, 'dialbridgeBench', inPage);
