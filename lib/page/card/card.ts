import type { Anchor } from '../anchor';
import type { Listeners } from '../first-listeners';
import type { CardAction, CardModel } from './card-model';
import { made, setText } from './card-parts';
import { createCardView, mainButton } from './card-view';
import { createFollower } from './follow';
import { guardEvents } from './guard';
import { createHost } from './host';
import { readKey } from './keys';
import { moveBeside } from './place';
import { createPressReader } from './press';

export interface CardHandlers {
  /** A person pressed a button, Enter in the field, or Escape. `text` is what was chosen, or what the field holds. */
  acted(action: CardAction, text: string): void;
  /** A person changed the number in the field. */
  typed(text: string): void;
  /** The pointer has come into the card, or left it. */
  pointed(inside: boolean): void;
  /** A person has gone on in the page. */
  pressedOutside(): void;
  /** The number is no longer there, or scrolled away. */
  lost(why: 'gone' | 'outOfSight'): void;
}

export interface Card {
  /** Puts our element into the page; before, the card cannot be shown. */
  settle(): void;
  /** Shows a new card beside a number; with `focus`, whoever uses the keyboard is in it. */
  open(anchor: Anchor, model: CardModel, options: { readonly focus: boolean }): void;
  /** Changes what the open card says. */
  show(model: CardModel): void;
  /** Closes the card; the focus goes back to where it was. */
  close(): void;
  readonly isOpen: boolean;
  hasFocus(): boolean;
  /** Says something to those who cannot see it. */
  announce(text: string): void;
  /** Lets the pointer be a hand over numbers, by an attribute on our own element; not on very large pages. */
  setOver(over: boolean): void;
  /** Has the browser open an address of the phone app, as a click on a link does. */
  follow(address: string): void;
}

/**
 * Elements of a page for which changing the cursor is worth its cost: the browser looks at the style of every
 * one of them again, about a millisecond per thousand.
 */
const MOST_FOR_HAND = 8_000;

/** How far the card may move and still stand where it stood, in CSS pixels. */
const STEADY = 4;

/** The card beside a number. Nothing that happens in it reaches the page, which hears what `listeners` leave to it. */
export function createCard(
  document: Document,
  handlers: CardHandlers,
  signal: AbortSignal,
  listeners: Listeners = window,
): Card {
  const host = createHost(document, signal);
  const { element, root } = host;
  const view = createCardView(document);
  const box = view.element;
  const live = made(document, 'div', 'live');
  live.setAttribute('role', 'status');
  box.classList.add('away');
  root.append(box, live);

  let before: Element | null = null;
  let anchor: Anchor | null = null;
  const field = () => root.querySelector('input');
  const hasFocus = () => document.activeElement === element;
  const focus = (target: HTMLElement | null) => {
    if (!hasFocus()) before = document.activeElement;
    target?.focus({ preventScroll: true });
  };
  let movedAt = Number.NEGATIVE_INFINITY;
  const move = (place: DOMRect) => {
    const before = box.getBoundingClientRect();
    moveBeside(box, place, document);
    if (isElsewhere(before, box.getBoundingClientRect())) movedAt = performance.now();
  };
  const follower = createFollower(document, { moved: move, lost: handlers.lost }, signal);
  /** Whoever is about to press something must not have a button of the card moved under the pointer. */
  const shownAt = (button: Element) => Math.max(view.shownAt(button), movedAt);
  const press = createPressReader({ document, host: element, root, shownAt });
  const act = (action: CardAction, value: string | null = null) =>
    handlers.acted(action, value ?? field()?.value ?? '');

  const show = (model: CardModel) => {
    const had = field();
    const wasIn = hasFocus();
    view.show(model);
    const has = field();
    if (has && !had) {
      focus(has);
      has.select();
    } else if (had && !has && wasIn) mainButton(box)?.focus();
    const place = anchor?.place();
    if (place) move(place);
  };
  const close = () => {
    const wasIn = hasFocus();
    anchor = null;
    follower.stop();
    box.classList.add('away');
    view.clear();
    if (wasIn && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };

  const inside = (event: Event) => {
    if (event instanceof KeyboardEvent) {
      const meaning = event.type === 'keydown' ? readKey(event, root) : null;
      if (meaning === 'close') act('close');
      else if (meaning === 'enter') act('call');
    } else if (event.type === 'input' && event.isTrusted) handlers.typed(field()?.value ?? '');
    else if (event instanceof MouseEvent) {
      if (event.type === 'pointerdown' && event instanceof PointerEvent) press.down(event);
      const pressed = event.type === 'click' ? press.click(event) : null;
      if (pressed) act(pressed.action, pressed.value);
      // Buttons leave the focus where it is: Outlook closes its own cards when it goes elsewhere.
      else if (event.type === 'mousedown' && isOnButton(root, event)) event.preventDefault();
    }
  };
  guardEvents(listeners, element, inside, signal);
  listenOutside(listeners, element, { isOpen: () => anchor !== null, act, handlers }, signal);

  return {
    settle: host.settle,
    open: (newAnchor, model, { focus: takesFocus }) => {
      if (signal.aborted) return;
      view.clear();
      anchor = newAnchor;
      box.classList.remove('away');
      host.raise();
      show(model);
      follower.follow(newAnchor);
      if (takesFocus && !field()) focus(mainButton(box));
    },
    show,
    close,
    get isOpen() {
      return anchor !== null;
    },
    hasFocus,
    announce: (text) => setText(live, text),
    setOver: (over) => {
      const isLarge = document.getElementsByTagName('*').length > MOST_FOR_HAND;
      element.toggleAttribute('data-over', over && !isLarge);
    },
    follow: (address) => {
      const link = document.createElement('a');
      link.href = address;
      root.append(link);
      link.click();
      link.remove();
    },
  };
}

/** Growing at one edge moves no button that a person aims at. */
const isElsewhere = (before: DOMRect, now: DOMRect): boolean =>
  Math.abs(now.left - before.left) > STEADY ||
  (Math.abs(now.top - before.top) > STEADY && Math.abs(now.bottom - before.bottom) > STEADY);

const isOnButton = (root: ShadowRoot, { clientX, clientY }: MouseEvent): boolean =>
  root.elementFromPoint(clientX, clientY)?.closest('button') != null;

interface Outside {
  isOpen(): boolean;
  act(action: CardAction): void;
  readonly handlers: CardHandlers;
}

/** What happens elsewhere and concerns the card: Escape, presses, and where the pointer is. */
function listenOutside(
  listeners: Listeners,
  host: Element,
  { isOpen, act, handlers }: Outside,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal } as const;
  let isInside = false;
  /** Escape closes the card, and nothing of the page: a draft must not go with it. */
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || !isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act('close');
  };
  const onMove = ({ target }: Event) => {
    const now = isOpen() && target === host;
    if (now === isInside) return;
    isInside = now;
    handlers.pointed(now);
  };
  listeners.addEventListener('keydown', onKey, options);
  listeners.addEventListener('pointermove', onMove, { ...options, passive: true });
  listeners.addEventListener(
    'pointerdown',
    (event) => event.isTrusted && isOpen() && handlers.pressedOutside(),
    options,
  );
}
