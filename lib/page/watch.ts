import { flowsOnFrom, isBlock, lineRoot } from './elements';

export interface WatchHandlers {
  /** The lines below this element may have changed. */
  changed(root: Element): void;
  /** Some nodes have left the page. */
  removed(): void;
}

const EVERYTHING_SHOWN: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['contenteditable', 'role'],
};

/**
 * Tells what changes in a document, as little at a time as can change a line, until the signal is aborted.
 * Only the body counts: heads change with every style a page adds.
 */
export function watch(document: Document, handlers: WatchHandlers, signal: AbortSignal): void {
  const shown = new MutationObserver((records) => {
    const changed = new Set<Element>();
    for (const record of records) for (const root of rootsOf(record)) changed.add(root);
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) handlers.removed();
    for (const root of outermost(changed)) handlers.changed(root);
  });
  shown.observe(document.body, EVERYTHING_SHOWN);

  let { body } = document;
  const bodies = new MutationObserver(() => {
    if (!document.body || document.body === body) return;
    body = document.body;
    shown.disconnect();
    shown.observe(body, EVERYTHING_SHOWN);
    handlers.removed();
    handlers.changed(body);
  });
  bodies.observe(document.documentElement, { childList: true });

  const stop = () => {
    shown.disconnect();
    bodies.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** What has to be read anew after a change; what was added and stands alone is enough by itself. */
function* rootsOf(record: MutationRecord): Generator<Element> {
  if (record.type === 'childList') yield* rootsOfChildren(record);
  else {
    const root = lineRoot(record.target);
    if (root) yield root;
  }
}

function* rootsOfChildren({ target, addedNodes, previousSibling, nextSibling }: MutationRecord) {
  const added = [...addedNodes].filter((node) => !isBlank(node));
  const joins =
    flowsOnFrom(previousSibling, 'previousSibling') ||
    flowsOnFrom(nextSibling, 'nextSibling') ||
    (target instanceof Element && !isBlock(target)) ||
    added.some((node) => node instanceof Text) ||
    added.filter((node) => flowsOnFrom(node, 'nextSibling')).length > 1;
  if (joins) {
    const root = lineRoot(target);
    if (root) yield root;
  }
  for (const node of added) if (node instanceof Element && (isBlock(node) || !joins)) yield node;
}

const isBlank = (node: Node) => node instanceof Comment || (node instanceof Text && node.data.trim() === '');

/** Leaves out what is gone or contained in another changed element. */
function outermost(changed: ReadonlySet<Element>): Element[] {
  return [...changed].filter((element) => {
    if (!element.isConnected) return false;
    for (let at = element.parentElement; at; at = at.parentElement) if (changed.has(at)) return false;
    return true;
  });
}
