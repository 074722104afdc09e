import type { Mark } from './mark';

/** How numbers are shown that nobody points at; with `hover` they look like any other text. */
export type MarkStyle = 'underline' | 'tint' | 'hover';

/** Names of the highlights; `entrypoints/outlook.content/style.css` says what they look like. */
const MARKED = { underline: 'dialbridge-number', tint: 'dialbridge-tint', hover: null } as const;
const OVER = 'dialbridge-over';
const CALLING = 'dialbridge-calling';

export interface Painter {
  /** Browsers lay out every mark that is painted anew for each frame, so only those near the viewport should be. */
  paint(mark: Mark, isPainted: boolean): void;
  /** Shows one mark as the number being called; `null` ends that. */
  showCalling(mark: Mark | null): void;
  /** Shows one mark as the number under the pointer; `null` ends that. */
  showOver(mark: Mark | null): void;
  /** A mark is none any longer. */
  forget(mark: Mark): void;
  /** Shows all marks in another way; the page is not laid out again for it. */
  setStyle(style: MarkStyle): void;
  clear(): void;
}

/** Paints marks with the CSS Custom Highlight API: the page's own DOM stays untouched. */
export function createPainter(): Painter {
  const marked = new Highlight();
  const painted = new Map<Mark, Range>();
  const over = createSpotlight(OVER, 1);
  const calling = createSpotlight(CALLING, 2);
  const paint = (mark: Mark, isPainted: boolean) => {
    const range = painted.get(mark);
    if (range) marked.delete(range);
    painted.delete(mark);
    if (!isPainted) return;
    const { range: fresh } = mark;
    painted.set(mark, fresh);
    marked.add(fresh);
  };
  let shownAs: MarkStyle | null = null;
  const setStyle = (style: MarkStyle) => {
    if (style === shownAs) return;
    shownAs = style;
    for (const name of Object.values(MARKED)) if (name) CSS.highlights.delete(name);
    const name = MARKED[style];
    if (name) CSS.highlights.set(name, marked);
  };
  setStyle('underline');
  return {
    paint,
    showCalling: calling.show,
    showOver: over.show,
    forget: (mark) => {
      paint(mark, false);
      for (const { forget } of [over, calling]) forget(mark);
    },
    setStyle,
    clear: () => {
      painted.clear();
      marked.clear();
      for (const name of [...Object.values(MARKED), OVER, CALLING]) if (name) CSS.highlights.delete(name);
    },
  };
}

/** Shows one mark at a time; on most pages none ever. */
function createSpotlight(name: string, priority: number) {
  let shown: Mark | null = null;
  const show = (mark: Mark | null) => {
    if (mark === shown) return;
    shown = mark;
    if (!mark) return void CSS.highlights.delete(name);
    const highlight = new Highlight(mark.range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  };
  return { show, forget: (mark: Mark) => mark === shown && show(null) };
}
