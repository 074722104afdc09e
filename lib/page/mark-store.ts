import { type Mark, textNodesIn } from './mark';

/** The marks of one document, found again by the node they begin or end in. */
export interface MarkStore {
  /** Forgets the marks that touch the nodes, and keeps the new ones. */
  replace(nodes: Iterable<Node>, marks: Iterable<Mark>): void;
  /** Forgets the marks that lie in `root`, and those whose place in the page is gone. */
  forgetWithin(root: Node): void;
  forgetLost(): void;
  forgetAll(): void;
  /** The marks that touch a text node. */
  touching(node: Node): readonly Mark[];
  /** All of them, in no order. */
  all(): readonly Mark[];
  has(mark: Mark): boolean;
  readonly size: number;
}

export interface MarkListener {
  added(mark: Mark): void;
  removed(mark: Mark): void;
}

export function createMarkStore(listener: MarkListener): MarkStore {
  const marks = new Set<Mark>();
  const byNode = new Map<Node, Set<Mark>>();
  const nodesOf = new Map<Mark, readonly Node[]>();

  const remove = (mark: Mark) => {
    marks.delete(mark);
    for (const node of nodesOf.get(mark) ?? []) {
      const there = byNode.get(node);
      there?.delete(mark);
      if (there?.size === 0) byNode.delete(node);
    }
    nodesOf.delete(mark);
    listener.removed(mark);
  };

  const add = (mark: Mark) => {
    marks.add(mark);
    const nodes = textNodesIn(mark.range);
    nodesOf.set(mark, nodes);
    for (const node of nodes) byNode.set(node, (byNode.get(node) ?? new Set()).add(mark));
    listener.added(mark);
  };

  return {
    replace: (nodes, fresh) => {
      for (const node of nodes) for (const mark of byNode.get(node) ?? []) remove(mark);
      for (const mark of fresh) add(mark);
    },
    forgetWithin: (root) => {
      for (const mark of marks) {
        const nodes = nodesOf.get(mark) ?? [];
        if (nodes.some((node) => root.contains(node) || !node.isConnected)) remove(mark);
      }
    },
    forgetLost: () => {
      for (const mark of marks) {
        if (nodesOf.get(mark)?.some((node) => !node.isConnected)) remove(mark);
      }
    },
    forgetAll: () => {
      for (const mark of marks) remove(mark);
    },
    touching: (node) => [...(byNode.get(node) ?? [])],
    all: () => [...marks],
    has: (mark) => marks.has(mark),
    get size() {
      return marks.size;
    },
  };
}
