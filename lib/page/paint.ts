import type { Mark } from './mark';

/** Names of the highlights; `entrypoints/outlook.content/style.css` says what they look like. */
const MARKED = 'dialbridge-number';
const CALLING = 'dialbridge-calling';

export interface Painter {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /** Shows one mark as the number being called; `null` ends that. */
  showCalling(mark: Mark | null): void;
  clear(): void;
}

/** Paints marks with the CSS Custom Highlight API: the page's own DOM stays untouched. */
export function createPainter(): Painter {
  const marked = new Highlight();
  const calling = new Highlight();
  calling.priority = 1;
  CSS.highlights.set(MARKED, marked);
  CSS.highlights.set(CALLING, calling);
  return {
    add: (mark) => marked.add(mark.range),
    remove: (mark) => {
      marked.delete(mark.range);
      calling.delete(mark.range);
    },
    showCalling: (mark) => {
      calling.clear();
      if (mark) calling.add(mark.range);
    },
    clear: () => {
      CSS.highlights.delete(MARKED);
      CSS.highlights.delete(CALLING);
    },
  };
}
