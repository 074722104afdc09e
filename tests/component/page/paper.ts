import { afterEach } from 'vitest';

let paper: HTMLElement | null = null;

/** Puts a piece of a mail on the page. */
export function write(html: string): HTMLElement {
  paper?.remove();
  paper = document.createElement('div');
  const range = document.createRange();
  paper.append(range.createContextualFragment(html));
  document.body.append(paper);
  return paper;
}

afterEach(() => paper?.remove());
