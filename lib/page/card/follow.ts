import type { Anchor } from '../anchor';

export interface FollowHandlers {
  moved(place: DOMRect): void;
  lost(why: 'gone' | 'outOfSight'): void;
}

export interface Follower {
  follow(anchor: Anchor): void;
  stop(): void;
}

/** How often a number is looked after that no scrolling has moved: pages change under it too. */
const LOOK_MS = 200;

/** How long a number may be away before it is gone: pages that draw themselves anew take it away for a moment. */
const GONE_MS = 400;

/** Follows a number on the page for as long as something stands beside it. */
export function createFollower(document: Document, handlers: FollowHandlers, signal: AbortSignal): Follower {
  let anchor: Anchor | null = null;
  let last: DOMRect | null = null;
  let goneSince: number | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  const look = () => {
    const place = anchor?.place() ?? null;
    if (!anchor) return;
    if (!place) {
      goneSince ??= performance.now();
      if (performance.now() - goneSince >= GONE_MS) handlers.lost('gone');
      return;
    }
    goneSince = null;
    if (last && isSame(place, last)) return;
    last = place;
    handlers.moved(place);
    if (!anchor.isInSight(place)) handlers.lost('outOfSight');
  };
  const stop = () => {
    clearInterval(timer);
    anchor = null;
  };
  onceAFrame(document, ['scroll', 'resize'], look, signal);
  signal.addEventListener('abort', stop, { once: true });
  return {
    follow: (next) => {
      stop();
      anchor = next;
      last = next.place();
      goneSince = null;
      timer = setInterval(look, LOOK_MS);
    },
    stop,
  };
}

const isSame = (one: DOMRect, other: DOMRect) =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** Calls back in the frame after an event anywhere in the window, at most once a frame. */
function onceAFrame(
  document: Document,
  types: readonly string[],
  call: () => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    window?.requestAnimationFrame(() => {
      due = false;
      if (!signal.aborted) call();
    });
  };
  for (const type of types) window?.addEventListener(type, soon, { capture: true, passive: true, signal });
}
