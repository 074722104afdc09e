import type { PageCall } from '../../lib/messaging/views';
import { isCurrent, type Mark } from '../../lib/page/mark';
import type { CardDesk, LoadScript } from '../outlook.content/scripts';

export interface LateDesk extends Omit<CardDesk, 'settle' | 'clicked' | 'over'> {
  clicked(mark: Mark): void;
  over(mark: Mark | null): void;
  /** Has the card ready before somebody wants it, when the page has nothing else to do. */
  prepare(): void;
}

/** What somebody did longer ago than this brings up no card any more: they have gone on. */
const LATE_MS = 4_000;

/** The page may be busy for so long before the card is loaded all the same. */
const LONGEST_BUSY_MS = 3_000;

/**
 * Stands where the card's desk will be, which is made when it is first needed; until then, what happens waits for it in
 * its order. `orphaned`: there is no extension behind this script any longer.
 */
export function createLateDesk(make: LoadScript<CardDesk>, orphaned: () => void): LateDesk {
  let desk: CardDesk | null = null;
  let isPrepared = false;
  /** The pointer may come and go until there is somebody to tell. */
  let overMark: Mark | null = null;
  let overSince = 0;
  let opening: Promise<CardDesk | null> | null = null;

  const openOnce = () => {
    opening ??= open();
    return opening;
  };
  const open = async (): Promise<CardDesk | null> => {
    const made = await make();
    if (made.ok) desk = made.value;
    else if (made.error.kind === 'extensionReloaded') orphaned();
    if (desk && overMark) desk.over(overMark, overSince);
    opening = null;
    return desk;
  };
  const tell = (work: (desk: CardDesk, since: number) => void) => {
    const since = performance.now();
    if (desk) return work(desk, since);
    void openOnce().then((opened) => {
      if (opened && performance.now() - since < LATE_MS) work(opened, since);
    });
  };
  return {
    clicked: (mark) =>
      tell((there, since) => (isCurrent(mark) ? there.clicked(mark, since) : there.stale(mark))),
    stale: (mark) => tell((there) => there.stale(mark)),
    over: (mark) => {
      overMark = mark;
      overSince = performance.now();
      if (desk) desk.over(mark, overSince);
      else if (mark) void openOnce();
    },
    walk: () => tell((there) => there.walk()),
    // Nothing was called from here before there was a card.
    heard: (call: PageCall) => desk?.heard(call),
    prepare: () => {
      if (isPrepared) return;
      isPrepared = true;
      const openUnlessThere = () => {
        if (!desk) void openOnce();
      };
      requestIdleCallback(openUnlessThere, { timeout: LONGEST_BUSY_MS });
    },
  };
}
