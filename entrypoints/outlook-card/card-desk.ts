import { type Problem, problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import { type Anchor, anchorAt, topOf } from '../../lib/page/anchor';
import { createCard } from '../../lib/page/card/card';
import type { CardAction } from '../../lib/page/card/card-model';
import { copyText } from '../../lib/page/card/copy';
import { createHoverIntent } from '../../lib/page/card/hover-intent';
import type { Mark } from '../../lib/page/mark';
import type { CreateCardDesk } from '../outlook.content/scripts';
import { createCalledMarks } from './called-marks';
import { cardModel, spoken } from './card-words';
import { createDialler } from './dialler';
import { isRead, readEdit } from './edit';
import { mustBeSeenFirst } from './number-details';
import { knownIn, shown } from './number-words';
import { type CallOnPage, isGoingOn } from './page-calls';
import { chosenNumber, hasNews, noticeOf, type Subject, subjectOf, withTarget } from './subject';
import { createTimers } from './timers';
import { createWalk } from './walk';

/** A call that was asked for longer ago is nobody's wish any more. */
const LONGEST_DUE_MS = 2_000;

/** How long the news of an end stays where nobody points at it. */
const GOOD_NEWS_MS = 8_000;

const COPIED_MS = 2_000;

const ASIDE_MS = 6_000;

/** Decides what the card shows and when, and what its buttons do. */
export const createCardDesk: CreateCardDesk = (document, around, signal) => {
  const { marking } = around;
  let subject: Subject | null = null;
  let overMark: Mark | null = null;
  /** The number whose card a person has closed: it does not come again before the pointer has been elsewhere. */
  let dismissed: Mark | null = null;
  let said = '';
  let isOrphan = false;
  /** When a person has asked for a call to what they have typed before anybody could say what that is. */
  let callDueSince: number | null = null;
  const calledMarks = createCalledMarks(marking.showCalling);
  const timers = createTimers<'tick' | 'news' | 'copied' | 'aside'>(signal);

  const callOf = (of: Subject | null): CallOnPage | null => (of?.intentId ? dialler.get(of.intentId) : null);
  const mustStay = () =>
    subject !== null && (subject.edit !== null || card.hasFocus() || hasNews(subject, callOf(subject)));

  const refresh = () => {
    if (!subject) return;
    const call = callOf(subject);
    const model = cardModel({ ...subject, call }, Date.now());
    if (card.isOpen) card.show(model);
    const speech = spoken(model);
    if (speech !== said) card.announce(speech);
    said = speech;
    if (call && (isGoingOn(call) || call.state === 'confirm')) timers.set('tick', refresh, 1_000);
  };
  const change = (part: Partial<Subject>) => {
    if (!subject) return;
    subject = { ...subject, ...part };
    refresh();
  };
  const open = (next: Subject, anchor: Anchor, focus: boolean) => {
    timers.clear();
    said = '';
    subject = next;
    card.open(anchor, cardModel({ ...next, call: callOf(next) }, Date.now()), { focus });
    refresh();
  };
  const openMark = (
    mark: Mark,
    { focus = false, refusal = null }: { focus?: boolean; refusal?: Problem | null } = {},
  ) => {
    const intentId = dialler.openTo(mark.target)?.intentId ?? null;
    open({ ...subjectOf(mark), intentId, refusal }, anchorAt(document, marking, mark), focus);
  };
  /** One call at a time is asked for: a click that comes before the answer is told so, and loses nothing. */
  const isTooEarly = (mark: Mark): boolean => {
    const asked = dialler.asking && dialler.get(dialler.asking);
    if (!asked) return false;
    const isAboutIt = subject?.intentId === asked.intentId;
    if (isAboutIt && mark.target !== asked.target) {
      change({ aside: t('cardOneAtATime') });
      timers.set('aside', () => change({ aside: null }), ASIDE_MS);
    } else if (!isAboutIt) {
      openMark(mark, { refusal: mark.target === asked.target ? null : problem('busy') });
    }
    return true;
  };
  const close = () => {
    timers.clear();
    subject = null;
    card.announce('');
    card.close();
    if (isOrphan) around.closedForGood();
  };
  /**
   * Nobody sees a hidden page, and whoever comes back to it wants to know how it went. A number that was handed over
   * takes people to another tab or window, which comes up some time before this page is hidden.
   */
  const isElsewhere = () => {
    const call = callOf(subject);
    const isHandedOver = call?.state === 'handedOver';
    return document.hidden || (isHandedOver && Date.now() - call.changedAt < GOOD_NEWS_MS / 2);
  };
  const closeUnlessNeeded = () => {
    if (subject && !mustStay() && !isElsewhere()) close();
  };
  const closeInAWhile = () => timers.set('news', () => hover.isAway && closeUnlessNeeded(), GOOD_NEWS_MS);
  const cameBack = () => {
    if (subject && !document.hidden) closeInAWhile();
  };
  document.addEventListener('visibilitychange', cameBack, { signal });

  const dial = () => {
    if (subject?.edit && !isRead(subject.edit)) {
      if (subject.edit.hasFailed) edit(subject.edit.text);
      callDueSince = Date.now();
      return;
    }
    const number = subject && chosenNumber(subject);
    if (!subject || !number) return;
    void dialler.dial(number);
    const intentId = dialler.openTo(number.target)?.intentId ?? null;
    const refusal = intentId === null ? problem('busy') : null;
    const { raw, name: owner } = number;
    change({ ...withTarget(subject, number), raw, owner, intentId, refusal, edit: null });
    if (intentId) calledMarks.called(intentId, subject.mark);
  };
  const copy = async () => {
    const of = subject;
    if (!of?.target) return;
    const copied = await copyText(document, shown(knownIn(of.readings, of.target)));
    if (subject?.mark !== of.mark) return;
    change({ copied });
    card.announce(copied ? t('cardCopied') : t('cardNotCopied'));
    timers.set('copied', () => change({ copied: null }), COPIED_MS);
  };
  const end = () => {
    if (subject?.intentId) void dialler.hangUp(subject.intentId);
  };
  /** What was said of the last text stays until the new one has been read: nothing flickers. */
  const edit = (text: string) => {
    callDueSince = null;
    change({ edit: { text, read: subject?.edit?.read ?? null, hasFailed: false }, refusal: null });
    void readEdit(text, around.settings().locales).then((answer) => {
      if (!subject?.edit || subject.edit.text !== text || isRead(subject.edit)) return;
      const isDue = callDueSince !== null && Date.now() - callDueSince < LONGEST_DUE_MS;
      callDueSince = null;
      if (!answer.ok && answer.error.kind === 'extensionReloaded') return orphaned();
      change({ edit: { text, read: answer.ok ? answer.value : null, hasFailed: !answer.ok } });
      if (isDue && answer.ok) dial();
    });
  };
  const choose = (target: string) => {
    if (!subject?.readings.some(({ e164 }) => e164 === target)) return;
    change({ target, refusal: null, intentId: dialler.openTo(target)?.intentId ?? null });
  };
  const actions: Readonly<Record<CardAction, (text: string) => void>> = {
    call: dial,
    undo: end,
    hangUp: end,
    edit: () => subject?.target && edit(shown(knownIn(subject.readings, subject.target))),
    cancelEdit: () => change({ edit: null }),
    copy: () => void copy(),
    choose,
    close: () => {
      dismissed = subject?.mark ?? null;
      close();
    },
  };

  const orphaned = () => {
    if (isOrphan) return;
    isOrphan = true;
    around.orphaned();
    if (subject) change({ refusal: problem('extensionReloaded'), edit: null });
    else around.closedForGood();
  };
  const dialler = createDialler(
    {
      changed: (call) => {
        calledMarks.changed(call);
        if (subject && takesOver(call, callOf(subject), subject))
          subject = { ...subject, intentId: call.intentId };
        if (subject?.intentId !== call.intentId) return;
        refresh();
        if (!hasNews(subject, call)) closeInAWhile();
      },
      joined: (askedFor, intentId) => {
        calledMarks.joined(askedFor, intentId);
        if (subject?.intentId === askedFor) subject = { ...subject, intentId };
      },
      handedOver: (address) => card.follow(address),
      orphaned: () => orphaned(),
    },
    signal,
  );
  const hover = createHoverIntent(
    () => subject !== null,
    {
      rested: (mark) => {
        if (mustStay() || subject?.mark === mark || mark === dismissed || !marking.has(mark)) return;
        openMark(mark);
      },
      left: closeUnlessNeeded,
    },
    signal,
  );
  const card = createCard(
    document,
    {
      acted: (action, text) => actions[action](text),
      typed: edit,
      pointed: hover.inside,
      pressedOutside: () => {
        const call = callOf(subject);
        const isBusy = call !== null && (isGoingOn(call) || call.state === 'confirm');
        const isOnIt = subject !== null && subject.mark === overMark && !hasNews(subject, call);
        if (!isBusy && !isOnIt) close();
      },
      lost: (why) => {
        if (why === 'outOfSight') closeUnlessNeeded();
        else if (subject && !hasNews(subject, callOf(subject))) close();
      },
    },
    signal,
    around.listeners,
  );

  const walk = createWalk(
    document,
    marking,
    {
      start: () => subject?.mark ?? null,
      foundNone: () => {
        open(noticeOf(t('walkNone')), topOf(document), false);
        timers.set('news', closeUnlessNeeded, GOOD_NEWS_MS);
      },
      arrived: ({ mark, place, count }) => {
        openMark(mark, { focus: true });
        const number = shown(knownIn(mark.readings, mark.target));
        card.announce(t('walkPlace', String(place), String(count), number));
      },
    },
    signal,
  );

  return {
    settle: card.settle,
    clicked: (mark, at) => {
      if (isOrphan || isTooEarly(mark)) return;
      const isDue = performance.now() - at < LONGEST_DUE_MS;
      const dials = isDue && around.settings().clickAction === 'dial' && !mustBeSeenFirst(mark);
      openMark(mark, { focus: !dials });
      if (dials) dial();
    },
    stale: (mark) => {
      if (!isOrphan && !isTooEarly(mark)) openMark(mark, { refusal: problem('numberChanged') });
    },
    over: (mark, at) => {
      overMark = mark;
      if (mark !== dismissed) dismissed = null;
      marking.showOver(mark);
      card.setOver(mark !== null);
      hover.over(mark, at);
    },
    walk: () => {
      if (!isOrphan) walk();
    },
    heard: dialler.heard,
  };
};

/** Whether a call to the same number goes on, while of the one on the card there may be nothing more to hear. */
const takesOver = (call: CallOnPage, shown: CallOnPage | null, { target }: Subject): boolean =>
  shown !== null && call.target === target && isGoingOn(call) && !isGoingOn(shown);
