import { NOTE_STYLE } from './note-style';

/** What the note beside a number says. */
export interface NoteText {
  readonly tone: 'busy' | 'good' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  readonly closeLabel: string;
}

export interface Note {
  /** Shows the text beside the place; an older text gives way. `gone` is called once it is no longer shown. */
  show(place: DOMRect, text: NoteText, gone?: () => void): void;
  hide(): void;
  /** Lets the pointer be a hand over numbers, by an attribute on our own element. */
  setOver(over: boolean): void;
}

/** How long good news stays; bad news stays until it is closed. */
const GOOD_NEWS_MS = 8_000;

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
  const hide = () => {
    clearTimeout(timer);
    live.replaceChildren();
    whenGone?.();
    whenGone = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  document.addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });

  return {
    show: (place, text, gone) => {
      hide();
      whenGone = gone;
      const box = boxOf(document, text, hide);
      live.append(box);
      moveBeside(box, place, document);
      if (text.tone === 'good') timer = setTimeout(hide, GOOD_NEWS_MS);
    },
    hide,
    setOver: (over) => host.toggleAttribute('data-over', over),
  };
}

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
