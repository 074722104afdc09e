import { ok } from '../../lib/core/result';
import { uiLanguage } from '../../lib/i18n';
import { ask, hear } from '../../lib/messaging/client';
import type { PageSettings } from '../../lib/messaging/views';
import { isWindowInSight } from '../../lib/page/card/frame-sight';
import type { Find } from '../../lib/page/find-cache';
import { listenForClicks } from '../../lib/page/gesture';
import { listenForHover } from '../../lib/page/hover';
import { createMarking, type Marking, type ReadOptions } from '../../lib/page/marking';
import type { CardDesk, LoadScript, StartReading, Surroundings } from '../outlook.content/scripts';
import { createFinder } from './finder';
import { createForesight } from './foresight';
import { createLateDesk } from './late-desk';

/** How numbers are marked where nobody could be asked. */
const DEFAULTS: PageSettings = {
  region: null,
  clickAction: 'dial',
  markStyle: 'underline',
  ignored: [],
  marking: true,
};

/** An orphan, whose extension has been updated, stops by itself. */
export const startReading: StartReading = (document, { listeners, loadCard, signal }) => {
  const [life, marks] = [new AbortController(), new AbortController()];
  const endMarks = () => marks.abort();
  const end = () => {
    marks.abort();
    life.abort();
  };
  signal.addEventListener('abort', end, { once: true });
  let settings = DEFAULTS;

  const foresight = createForesight(createFinder(endMarks, marks.signal), () => settings.marking);
  const find: Find = async (texts) => {
    const found = await foresight.find(texts);
    if (found.some((numbers) => numbers.length > 0)) desk.prepare();
    return found;
  };
  const marking = createMarking(document, find, marks.signal);
  const around: Surroundings = {
    marking,
    listeners: listeners.first,
    settings: () => ({ clickAction: settings.clickAction, locales: localesOf(document) }),
    orphaned: endMarks,
    closedForGood: end,
  };
  const makeDesk: LoadScript<CardDesk> = async () => {
    const create = await loadCard();
    if (!create.ok) return create;
    const made = create.value(document, around, life.signal);
    if (!life.signal.aborted) made.settle();
    return ok(made);
  };
  const desk = createLateDesk(makeDesk, end);
  const inSight: Marking = {
    ...marking,
    at: (x, y) => (isWindowInSight(window, { clientX: x, clientY: y }) ? marking.at(x, y) : null),
  };
  listenForClicks(window, inSight, desk, marks.signal, listeners.second);
  listenForHover(window, inSight, desk.over, marks.signal, listeners.second);
  foresight.listen(listeners.second, marks.signal);

  let isBegun = false;
  const apply = (next: PageSettings) => {
    const isSame = isBegun && isReadAlike(settings, next);
    settings = next;
    isBegun = true;
    marking.setStyle(next.markStyle);
    if (isSame || marks.signal.aborted) return;
    marking.read(next.marking ? readOptions(document, next) : null);
  };
  hear('page.settings', apply, life.signal);
  hear('call.changed', desk.heard, life.signal);
  hear('page.walk', desk.walk, life.signal);
  void ask('outlook.start', null).then((answer) => {
    if (!isBegun && !signal.aborted) apply(answer.ok ? answer.value : DEFAULTS);
  });
};

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
