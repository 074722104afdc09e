import { blockAround, isBlock } from './elements';

export interface WatchHandlers {
  /** The lines below this element may have changed. */
  changed(root: Element): void;
  /** Some nodes have left the page. */
  removed(): void;
}

/** Tells what changes in a document, block by block, until the signal is aborted. */
export function watch(document: Document, handlers: WatchHandlers, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    let removed = false;
    for (const record of records) {
      removed ||= record.removedNodes.length > 0;
      for (const root of rootsOf(record)) changed.add(root);
    }
    if (removed) handlers.removed();
    for (const root of outermost(changed)) handlers.changed(root);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['contenteditable', 'role'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** What has to be read anew after a change; what was added as a block of its own is enough by itself. */
function* rootsOf(record: MutationRecord): Generator<Element> {
  if (record.type === 'attributes' && record.target instanceof Element) {
    yield record.target;
    return;
  }
  const added = [...record.addedNodes];
  const blocks = added.filter((node): node is Element => node instanceof Element && isBlock(node));
  yield* blocks;
  if (record.type === 'characterData' || blocks.length < added.length || record.removedNodes.length > 0) {
    const block = blockAround(record.target);
    if (block && !isHuge(block, record)) yield block;
  }
}

/** Removing a child of the page's frame (a closed menu, say) changes no line of the frame itself. */
const isHuge = (block: Element, record: MutationRecord) =>
  record.type === 'childList' &&
  record.addedNodes.length === 0 &&
  block.children.length > 0 &&
  !holdsText(block);

const holdsText = (block: Element) =>
  [...block.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** Leaves out what is gone or contained in another changed element. */
function outermost(changed: ReadonlySet<Element>): Element[] {
  return [...changed].filter((element) => {
    if (!element.isConnected) return false;
    for (let at = element.parentElement; at; at = at.parentElement) if (changed.has(at)) return false;
    return true;
  });
}
