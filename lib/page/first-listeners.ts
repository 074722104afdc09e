/** The part of a window by which it is listened to. */
export interface Listeners {
  addEventListener<Type extends keyof WindowEventMap>(
    type: Type,
    listener: (event: WindowEventMap[Type]) => void,
    options: { readonly capture: true; readonly passive?: boolean; readonly signal: AbortSignal },
  ): void;
}

/** Two groups of listeners of one window; what the first has stopped, the second does not hear. */
export interface OrderedListeners {
  readonly first: Listeners;
  readonly second: Listeners;
}

/** Everything that tells a page what a person does. */
export const PERSONS_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'pointermove',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'drop',
] as const;

type Heard = (event: Event) => void;

/**
 * Listens on a window before anybody else does, for those who come later and have to hear of it before the page
 * (docs/decisions/0009): who listens on the window first, hears first. Nobody who comes later may stop touches, which
 * have to be passive; other kinds of events than people's have no order to keep.
 */
export function listenFirst(window: Window, signal: AbortSignal): OrderedListeners {
  const groups = [new Map<string, Heard[]>(), new Map<string, Heard[]>()] as const;
  const hear = (event: Event) => {
    const wasStopped = isStopped(event);
    for (const group of groups) {
      for (const listener of group.get(event.type) ?? []) {
        if (!wasStopped && isStopped(event)) return;
        listener(event);
      }
    }
  };
  for (const type of PERSONS_EVENTS) {
    window.addEventListener(type, hear, { capture: true, passive: type.startsWith('touch'), signal });
  }
  const listenersOf = (group: Map<string, Heard[]>): Listeners => ({
    addEventListener: (type, listener, options) => {
      if (options.signal.aborted) return;
      if (!isEarly(type)) return window.addEventListener(type, listener, options);
      const added = listener as Heard;
      group.set(type, [...(group.get(type) ?? []), added]);
      const forget = () =>
        group.set(
          type,
          (group.get(type) ?? []).filter((one) => one !== added),
        );
      options.signal.addEventListener('abort', forget, { once: true });
    },
  });
  return { first: listenersOf(groups[0]), second: listenersOf(groups[1]) };
}

const isEarly = (type: string): boolean => PERSONS_EVENTS.some((one) => one === type);

/** Says `true` after `stopPropagation` and `stopImmediatePropagation` alike (DOM standard, "cancelBubble"). */
const isStopped = (event: Event): boolean => event.cancelBubble;
