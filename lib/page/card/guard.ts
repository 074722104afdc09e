/**
 * Everything that tells a page what a person does in the card. Not here: moves of the pointer, which say
 * nothing, and `toggle`, which is about the element itself.
 */
const TYPES = [
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

/**
 * Keeps what happens in our element from the page: Outlook deletes a mail when it hears `Delete`. Events are
 * stopped at the window, before any listener of a page that came later, and so before our own shadow tree as
 * well: `inside` is told of them instead. What the browser does by itself (typing, moving the focus, pressing
 * a button by key) goes on.
 *
 * What holds: no listener on the document, on an element or on the window's way back up ever hears of them, nor
 * any on the window that was added after this call. What does not: a listener of the page that waited on the
 * window, for the way down, before this call comes first. On a page that was loaded with the extension there is
 * none, as this is called before the page's scripts run; after an update that takes over without a reload there
 * may be. Even then such a listener learns only of our element, not of what is in it.
 */
export function guardEvents(
  window: Window,
  host: Element,
  inside: (event: Event) => void,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    inside(event);
  };
  for (const type of TYPES) {
    window.addEventListener(type, keep, { capture: true, passive: type.startsWith('touch'), signal });
  }
}
