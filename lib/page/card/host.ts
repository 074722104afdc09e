import { CARD_STYLE } from './card-style';

/** Our one element in the page. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it into the page, and back whenever the page takes it away, until the signal is aborted. */
  settle(): void;
  /** Brings it before everything else on the page. */
  raise(): void;
}

export const HOST_NAME = 'dialbridge-card';

/** How often the element is put back: a page that goes on taking it away shall have its way. */
const MOST_RETURNS = 50;

/**
 * Makes the element that holds the card: outside the body, with a closed shadow root, so that neither the
 * page's styles nor its scripts meet what is in it.
 */
export function createHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  let raised = false;
  const raise = () => {
    raised = true;
    if (element.isConnected) toTop(element);
  };

  const settle = () => {
    for (const old of [...document.querySelectorAll(HOST_NAME)]) if (old !== element) old.remove();
    document.documentElement.append(element);
    let left = MOST_RETURNS;
    // Not at once: a page that watches too and takes it away at once would never end.
    const putBack = () => {
      if (signal.aborted || element.parentNode === document.documentElement || left <= 0) return;
      left -= 1;
      document.documentElement.append(element);
      if (raised) raise();
    };
    const watching = new MutationObserver(() => setTimeout(putBack, 0));
    watching.observe(document.documentElement, { childList: true });
    const end = () => {
      watching.disconnect();
      element.remove();
    };
    signal.addEventListener('abort', end, { once: true });
  };
  return { element, root, settle, raise };
}

/** Into the browser's top layer, above what came into it before; where that fails its `z-index` has to do. */
function toTop(element: HTMLElement): void {
  try {
    element.popover = 'manual';
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  } catch {
    // The page may be in the middle of taking it away.
  }
}
