import type { Mark } from './mark';

/** How numbers are shown that nobody points at; with `hover` they look like any other text. */
export type MarkStyle = 'underline' | 'tint' | 'hover';

/** Names of the highlights; `entrypoints/outlook.content/style.css` says what they look like. */
const MARKED = { underline: 'dialbridge-number', tint: 'dialbridge-tint', hover: null } as const;
const OVER = 'dialbridge-over';
const CALLING = 'dialbridge-calling';

export interface Painter {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /** Shows one mark as the number being called; `null` ends that. */
  showCalling(mark: Mark | null): void;
  /** Shows one mark as the number under the pointer; `null` ends that. */
  showOver(mark: Mark | null): void;
  /** Shows all marks in another way; the page is not laid out again for it. */
  setStyle(style: MarkStyle): void;
  clear(): void;
}

/**
 * Marks up to which each is painted as it is found. The browser goes through all the marks of a document again
 * for every frame in which one was added, so beyond this number they are added together.
 */
const MOST_AT_ONCE = 500;

/** How long new marks wait for others, per mark that is painted: twenty thousand come every two seconds. */
const WAIT_MS_PER_MARK = 0.1;

/** Paints marks with the CSS Custom Highlight API: the page's own DOM stays untouched. */
export function createPainter(): Painter {
  const marked = new Highlight();
  const over = new Highlight();
  const calling = new Highlight();
  over.priority = 1;
  calling.priority = 2;
  CSS.highlights.set(OVER, over);
  CSS.highlights.set(CALLING, calling);
  const showOnly = (highlight: Highlight) => (mark: Mark | null) => {
    highlight.clear();
    if (mark) highlight.add(mark.range);
  };
  const setStyle = (style: MarkStyle) => {
    for (const name of Object.values(MARKED)) if (name) CSS.highlights.delete(name);
    const name = MARKED[style];
    if (name) CSS.highlights.set(name, marked);
  };
  setStyle('underline');
  const waiting = new Set<Range>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const addWaiting = () => {
    timer = undefined;
    for (const range of waiting) marked.add(range);
    waiting.clear();
  };
  return {
    add: ({ range }) => {
      if (marked.size < MOST_AT_ONCE) marked.add(range);
      else {
        waiting.add(range);
        timer ??= setTimeout(addWaiting, marked.size * WAIT_MS_PER_MARK);
      }
    },
    remove: (mark) => {
      waiting.delete(mark.range);
      for (const highlight of [marked, over, calling]) highlight.delete(mark.range);
    },
    showCalling: showOnly(calling),
    showOver: showOnly(over),
    setStyle,
    clear: () => {
      clearTimeout(timer);
      for (const name of [...Object.values(MARKED), OVER, CALLING]) if (name) CSS.highlights.delete(name);
    },
  };
}
