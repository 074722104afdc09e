import { NOTE_STYLE } from './note-style';

/** What the note beside a number says. */
export interface NoteText {
  readonly tone: 'busy' | 'good' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  readonly closeLabel: string;
}

/** What a note stands beside: a range, an element, or a rectangle that says where it is. */
export interface Place {
  getBoundingClientRect(): DOMRect;
}

export interface Note {
  /**
   * Shows the text beside the place, and moves with it; an older text gives way. `gone` is called once it is
   * no longer shown.
   */
  show(place: Place, text: NoteText, gone?: () => void): void;
  hide(): void;
  /** Lets the pointer be a hand over numbers, by an attribute on our own element; not on very large pages. */
  setOver(over: boolean): void;
}

/** How long good news stays; bad news stays until it is closed. */
const GOOD_NEWS_MS = 8_000;

/**
 * Elements of a page for which changing the cursor is worth its cost: the browser looks at the style of every
 * one of them again, about a millisecond per thousand.
 */
const MOST_FOR_HAND = 8_000;

/**
 * The one element of ours in the page: a small note in a closed shadow root, outside the body, so that
 * neither the page's styles nor its scripts meet it.
 */
export function createNote(document: Document, signal: AbortSignal): Note {
  const host = document.createElement('dialbridge-note');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(NOTE_STYLE);
  root.adoptedStyleSheets = [sheet];
  const live = element(document, 'div', 'live');
  live.setAttribute('role', 'status');
  root.append(live);
  document.documentElement.append(host);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let whenGone: (() => void) | undefined;
  let follow: (() => void) | undefined;
  const hide = () => {
    clearTimeout(timer);
    follow = undefined;
    live.replaceChildren();
    const gone = whenGone;
    whenGone = undefined;
    gone?.();
  };
  const isShown = () => live.firstChild !== null;
  /** Escape closes the note, and nothing of the page: a draft must not go with it. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isShown()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hide();
  };
  /** Whoever goes on in the page has read the bad news; the popup keeps it. */
  const onPress = ({ target }: Event) => {
    if (target !== host && live.querySelector('.bad')) hide();
  };
  document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
  document.addEventListener('pointerdown', onPress, { capture: true, signal });
  onceAFrame(document, ['scroll', 'resize'], () => follow?.(), signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });

  return {
    show: (place, text, gone) => {
      hide();
      whenGone = gone;
      const box = boxOf(document, text, hide);
      live.append(box);
      moveBeside(box, place.getBoundingClientRect(), document);
      follow = () => {
        const now = place.getBoundingClientRect();
        if (isInView(now, document)) moveBeside(box, now, document);
        else if (text.tone === 'good') hide();
      };
      if (text.tone === 'good') timer = setTimeout(hide, GOOD_NEWS_MS);
    },
    hide,
    setOver: (over) => {
      const isLarge = document.getElementsByTagName('*').length > MOST_FOR_HAND;
      host.toggleAttribute('data-over', over && !isLarge);
    },
  };
}

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
      call();
    });
  };
  for (const type of types) window?.addEventListener(type, soon, { capture: true, passive: true, signal });
}

const isInView = ({ top, bottom, height }: DOMRect, { documentElement: page }: Document): boolean =>
  height > 0 && bottom > 0 && top < page.clientHeight;

function boxOf(document: Document, text: NoteText, hide: () => void): HTMLElement {
  const box = element(document, 'div', `box ${text.tone}`);
  const words = element(document, 'div', 'words');
  words.append(element(document, 'p', 'title', text.title));
  for (const line of text.lines.filter(Boolean)) words.append(element(document, 'p', 'line', line));
  const close = element(document, 'button', 'close', '×');
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', text.closeLabel);
  close.addEventListener('click', hide);
  box.append(words, close);
  return box;
}

function element(document: Document, tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Below the number, above it where there is no room; never over it. */
function moveBeside(box: HTMLElement, place: DOMRect, { documentElement: page }: Document): void {
  const { width, height } = box.getBoundingClientRect();
  const below = place.bottom + GAP;
  const top = below + height <= page.clientHeight ? below : Math.max(GAP, place.top - GAP - height);
  const left = Math.max(GAP, Math.min(place.left, page.clientWidth - width - GAP));
  box.style.setProperty('top', `${top}px`);
  box.style.setProperty('left', `${left}px`);
}

const GAP = 8;
