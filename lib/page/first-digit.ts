import { DIGIT } from './digits';

/** Links that call, whatever their text says. */
const CALLING = 'a[href^="tel:" i], a[href^="callto:" i]';

/**
 * Whether a document holds something that may be a number: a digit, a link that calls, or a shadow tree, which may hold
 * either. Most frames never do, and there nothing else of ours has to run.
 */
export const isWorthReading = ({ body }: Document): boolean => mayHoldNumber(body);

/** Waits until a change makes a document worth reading that is not. */
export function whenWorthReading(document: Document, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (records.some(changedToNumber)) end();
    });
    const end = () => {
      observer.disconnect();
      signal.removeEventListener('abort', end);
      resolve();
    };
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href'],
    });
    signal.addEventListener('abort', end);
  });
}

const changedToNumber = ({ type, target, addedNodes }: MutationRecord): boolean => {
  if (type === 'childList') return [...addedNodes].some(mayHoldNumber);
  return type === 'characterData' ? mayHoldNumber(target) : isElement(target) && target.matches(CALLING);
};

function mayHoldNumber(node: Node | null): boolean {
  if (DIGIT.test(node?.textContent ?? '')) return true;
  if (!node || !isElement(node)) return false;
  return node.matches(CALLING) || node.querySelector(CALLING) !== null || holdsShadow(node);
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function holdsShadow(element: Element): boolean {
  if (element.shadowRoot) return true;
  for (const inner of element.getElementsByTagName('*')) if (inner.shadowRoot) return true;
  return false;
}
