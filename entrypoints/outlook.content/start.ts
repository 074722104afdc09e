import { uiLanguage } from '../../lib/i18n';
import { ask, hear } from '../../lib/messaging/client';
import type { PageSettings } from '../../lib/messaging/views';
import { isWindowInSight } from '../../lib/page/card/frame-sight';
import { isWorthReading, whenWorthReading } from '../../lib/page/first-digit';
import { listenForClicks } from '../../lib/page/gesture';
import { listenForHover } from '../../lib/page/hover';
import { createMarking, type Marking, type ReadOptions } from '../../lib/page/marking';
import { createCardDesk } from './card-desk';
import { createFinder } from './finder';

/** How numbers are marked where nobody could be asked. */
const DEFAULTS: PageSettings = {
  region: null,
  clickAction: 'dial',
  markStyle: 'underline',
  ignored: [],
  marking: true,
};

/**
 * Marks the numbers of a page, and lets them be called, until the signal is aborted; then nothing of ours is
 * left. An orphan, whose extension has been updated, stops by itself.
 */
export async function startOnPage(document: Document, signal: AbortSignal): Promise<void> {
  const isFramed = window !== window.top;
  if (isFramed && !(await isFrameWorthReading(document, signal))) return;
  const [life, marks] = [new AbortController(), new AbortController()];
  const endMarks = () => marks.abort();
  const end = () => {
    marks.abort();
    life.abort();
  };
  signal.addEventListener('abort', end, { once: true });
  let settings = DEFAULTS;

  const marking = createMarking(document, createFinder(endMarks, marks.signal), marks.signal);
  const around = {
    marking,
    settings: () => ({ clickAction: settings.clickAction, locales: localesOf(document) }),
    orphaned: endMarks,
    closedForGood: end,
  };
  const desk = createCardDesk(document, around, life.signal);
  const inSight: Marking = {
    ...marking,
    at: (x, y) => (isWindowInSight(window, { clientX: x, clientY: y }) ? marking.at(x, y) : null),
  };
  listenForClicks(window, inSight, desk, marks.signal);
  listenForHover(window, inSight, desk.over, marks.signal);

  const isReady = whenReady(document, life.signal);
  let isBegun = false;
  const apply = (next: PageSettings) => {
    const isSame = isBegun && isReadAlike(settings, next);
    settings = next;
    marking.setStyle(next.markStyle);
    if (isSame || marks.signal.aborted) return;
    marking.read(next.marking ? readOptions(document, next) : null);
  };
  let isTold = false;
  const told = async (next: PageSettings) => {
    isTold = true;
    await isReady;
    apply(next);
    isBegun = true;
  };
  hear('page.settings', told, life.signal);
  hear('call.changed', desk.heard, life.signal);
  hear('page.walk', desk.walk, life.signal);

  const answer = await ask('outlook.start', null);
  await isReady;
  if (signal.aborted) return;
  desk.settle();
  if (!isTold) await told(answer.ok ? answer.value : DEFAULTS);
}

/**
 * A frame in which the background sees no part of Outlook is left alone, and so is one without a digit, until there is
 * one. Settings may change until then: they are asked for again.
 */
async function isFrameWorthReading(document: Document, signal: AbortSignal): Promise<boolean> {
  const known = await ask('outlook.start', null);
  if (!known.ok) return false;
  await whenReady(document, signal);
  if (!isWorthReading(document)) await whenWorthReading(document, signal);
  return !signal.aborted;
}

const readOptions = (document: Document, { region, ignored }: PageSettings): ReadOptions => ({
  ignored,
  region,
  locales: localesOf(document),
});

/** The mailbox's language before the browser's. A page may name anything as its own. */
const localesOf = ({ documentElement: page }: Document): readonly string[] =>
  [page.lang.slice(0, LONGEST_LOCALE), uiLanguage()].filter((locale) => locale !== '');

const LONGEST_LOCALE = 50;

/** Whether two settings find the same numbers. */
const isReadAlike = (one: PageSettings, other: PageSettings): boolean =>
  one.marking === other.marking && one.region === other.region && one.ignored.join() === other.ignored.join();

function whenReady(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}
