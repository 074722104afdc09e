import { isCurrent, type Mark } from './mark';
import { isSameMark, type PlacedMark } from './placed-mark';
import { holds } from './trees';

/** The marks of one document, found again by the nodes they lie in. */
export interface MarkStore {
  /** Keeps the new ones and forgets the old; an old one that is found again stays what it is. */
  replace(old: Iterable<PlacedMark>, fresh: Iterable<PlacedMark>): void;
  /** Forgets the marks that lie in `root`, and those whose place in the page is gone. */
  forgetWithin(root: Node): void;
  forgetLost(): void;
  /** Forgets the marks that the text of a node says no longer. */
  forgetUnsaid(node: Node): void;
  forgetAll(): void;
  /** The marks that touch a text node. */
  touching(node: Node): readonly PlacedMark[];
  /** All of them, in no order. */
  all(): readonly Mark[];
  has(mark: Mark): boolean;
  readonly size: number;
}

export interface MarkListener {
  added(mark: PlacedMark): void;
  removed(mark: PlacedMark): void;
}

const NONE: readonly PlacedMark[] = [];

export function createMarkStore(listener: MarkListener): MarkStore {
  const marks = new Map<Mark, PlacedMark>();
  const byNode = new Map<Node, PlacedMark[]>();

  const remove = (mark: PlacedMark) => {
    if (!marks.delete(mark)) return;
    for (const node of mark.place.nodes) {
      const left = byNode.get(node)?.filter((one) => one !== mark) ?? NONE;
      if (left.length === 0) byNode.delete(node);
      else byNode.set(node, [...left]);
    }
    listener.removed(mark);
  };
  const add = (mark: PlacedMark) => {
    marks.set(mark, mark);
    for (const node of mark.place.nodes) {
      const there = byNode.get(node);
      if (there) there.push(mark);
      else byNode.set(node, [mark]);
    }
    listener.added(mark);
  };
  const touching = (node: Node) => byNode.get(node) ?? NONE;
  const known = (mark: PlacedMark) => {
    const [first] = mark.place.nodes;
    return first && byNode.get(first)?.find((one) => isSameMark(one, mark));
  };
  const removeWhere = (isOut: (node: Node) => boolean) => {
    for (const mark of marks.values()) if (mark.place.nodes.some(isOut)) remove(mark);
  };

  return {
    replace: (old, fresh) => {
      const kept = new Set<PlacedMark>();
      const added: PlacedMark[] = [];
      for (const mark of fresh) {
        const same = known(mark);
        if (same) kept.add(same);
        else added.push(mark);
      }
      for (const mark of old) if (!kept.has(mark)) remove(mark);
      for (const mark of added) add(mark);
    },
    forgetWithin: (root) => removeWhere((node) => !node.isConnected || holds(root, node)),
    forgetLost: () => removeWhere((node) => !node.isConnected),
    forgetUnsaid: (node) => {
      for (const mark of touching(node)) if (!isCurrent(mark)) remove(mark);
    },
    forgetAll: () => removeWhere(() => true),
    touching,
    all: () => [...marks.values()],
    has: (mark) => marks.has(mark),
    get size() {
      return marks.size;
    },
  };
}
