import { flowsOnFrom, isBlock, lineRoot, type Root } from './elements';

const EVERYTHING_SHOWN: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['contenteditable', 'role', 'href'],
};

export interface Changes {
  /** Where lines may have changed. */
  readonly roots: readonly Root[];
  /** The text nodes that say something else. */
  readonly texts: readonly Node[];
  /** Whether some nodes have left the page. */
  readonly haveGone: boolean;
}

export interface Watch {
  /** Whether something has changed that has not been taken. */
  readonly isDue: boolean;
  /** What has changed, up to a moment on the clock of `performance.now()`; what is left comes with the next. */
  take(moment: number): Changes;
  /** Watches a shadow tree as well; says whether it was not watched before. */
  add(tree: ShadowRoot): boolean;
}

/** Changes that are gone through between two looks at the clock. */
const RECORDS_PER_LOOK = 50;

/**
 * Notes what changes in a document, until the signal is aborted, and tells as little of it as can change a line.
 * Only the body counts: heads change with every style a page adds. The page waits for nothing but the note.
 */
export function watch(document: Document, noted: () => void, signal: AbortSignal): Watch {
  let records: MutationRecord[] = [];
  let taken = 0;
  let newBody = false;
  const trees = new Set<ShadowRoot>();
  const shown = new MutationObserver((fresh) => {
    for (const record of fresh) records.push(record);
    noted();
  });
  shown.observe(document.body, EVERYTHING_SHOWN);

  let { body } = document;
  const observeAll = () => {
    shown.disconnect();
    shown.observe(body, EVERYTHING_SHOWN);
    for (const tree of trees) if (tree.isConnected) shown.observe(tree, EVERYTHING_SHOWN);
  };
  const bodies = new MutationObserver(() => {
    if (!document.body || document.body === body) return;
    body = document.body;
    observeAll();
    newBody = true;
    noted();
  });
  bodies.observe(document.documentElement, { childList: true });

  const stop = () => {
    shown.disconnect();
    bodies.disconnect();
    records = [];
    trees.clear();
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    get isDue() {
      return newBody || records.length > 0;
    },
    take: (moment) => {
      const changed = new Set<Root>(newBody ? [body] : []);
      const texts = new Set<Node>();
      let haveGone = newBody;
      newBody = false;
      while (taken < records.length && (taken % RECORDS_PER_LOOK !== 0 || performance.now() < moment)) {
        const record = records[taken];
        taken += 1;
        if (!record) continue;
        haveGone ||= record.removedNodes.length > 0;
        if (record.type === 'characterData') texts.add(record.target);
        for (const root of rootsOf(record)) changed.add(root);
      }
      if (taken >= records.length) {
        records = [];
        taken = 0;
      }
      if (haveGone) for (const tree of trees) if (!tree.isConnected) trees.delete(tree);
      return { roots: outermost(changed), texts: [...texts], haveGone };
    },
    add: (tree) => {
      if (trees.has(tree) || signal.aborted) return false;
      trees.add(tree);
      shown.observe(tree, EVERYTHING_SHOWN);
      return true;
    },
  };
}

/** What has to be read anew after a change; what was added and stands alone is enough by itself. */
function* rootsOf(record: MutationRecord): Generator<Root> {
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

/** Leaves out what is gone or contained in another changed part. */
function outermost(changed: ReadonlySet<Root>): Root[] {
  return [...changed].filter((root) => {
    if (!root.isConnected) return false;
    for (let at: Node | null = root.parentNode; at; at = at.parentNode) {
      if ((at instanceof Element || at instanceof ShadowRoot) && changed.has(at)) return false;
    }
    return true;
  });
}
