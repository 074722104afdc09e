import { browser } from 'wxt/browser';

/**
 * How long a content script lives: until a newer one of the same extension begins in the same document, as after an
 * update. Stands in the place of WXT's own context (wxt.config.ts), which does the same with ten times the code and
 * sends the page a message for it. A page that imitates the event ends our marks, and no more.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const ended = new AbortController();
    this.signal = ended.signal;
    const begun = `${browser.runtime.id}:begun`;
    document.dispatchEvent(new Event(begun));
    document.addEventListener(begun, () => ended.abort(), { once: true });
  }
}
