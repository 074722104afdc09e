import { isClosed, type Root } from './elements';
import { treeOf } from './text-nodes';

/** Has parts of the page read when they come near the viewport, as most of a page is never looked at. */
export interface ReadingOnSight {
  /** Parts that are to be read when they come near. */
  add(roots: readonly Root[]): void;
  /** Tells of what has come near, and divides what was added, up to a moment on the clock of `performance.now()`. */
  divideUntil(moment: number): void;
  /** Whether there is something left to tell or to divide. */
  readonly isDue: boolean;
  /** Whether a node lies in a part that is waiting: it need not be added again. */
  isWaiting(node: Node): boolean;
  /** Lets go of what has left the page. */
  forgetLost(): void;
  /** The trees of everything that is waiting, near or not; it waits no longer. */
  takeAll(): readonly Root[];
  end(): void;
}

export interface SightListener {
  /** Small parts have come near. */
  came(roots: readonly Root[]): void;
  /** There is something to tell or to divide. Called in a task in which nothing else is done. */
  due(): void;
}

/** How far around the viewport, and around every box that scrolls, is near. */
const MARGIN = '50% 0px';

/** A part with more elements than this is divided when it comes near, and read in its parts. */
const MOST_INSIDE = 250;

/** More elements than this side by side are mostly small, and most never come near: each is looked at when it does. */
const FEW = 16;

/**
 * Parts that are watched without need rather than having to wait for another frame when they come near. To watch one
 * takes about three microseconds, another round of dividing, reading and asking most of a millisecond.
 */
const MOST_AT_ONCE = 120;

export function createReadingOnSight(document: Document, listener: SightListener): ReadingOnSight {
  /** Parts by the elements that are watched for them: a single one, or the first and the last of a row. */
  const waiting = new Map<Element, Row>();
  let parts: (Root | Row)[] = [];
  /** Small parts that have come near, and of which nobody has been told. */
  let near: Element[] = [];
  /** Parts that were small when they were divided. */
  const small = new WeakSet<Element>();
  /** Parts watched since the last ones that had come near were divided. */
  let fresh = 0;

  const wait = (row: Row) => {
    for (const end of endsOf(row)) {
      waiting.set(end, row);
      observer.observe(end);
    }
    fresh += 1;
  };
  const stopWaiting = (row: Row) => {
    for (const end of endsOf(row)) {
      waiting.delete(end);
      observer.unobserve(end);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const large: Element[] = [];
      for (const entry of entries) {
        if (!(entry.isIntersecting || isShownElsewhere(entry))) continue;
        const row = waiting.get(entry.target);
        if (!row) continue;
        stopWaiting(row);
        for (const part of row) {
          if (small.has(part)) near.push(part);
          else if (!isClosed(part)) (isSmall(part) ? near : large).push(part);
        }
      }
      if (large.length > 0) fresh = 0;
      for (const part of large) if (!divide(part)) near.push(part);
      if (near.length > 0 || parts.length > 0) listener.due();
    },
    { root: document, rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  /** Says whether it could be divided. */
  const divide = (part: Root): boolean => {
    const inside = partsOf(part);
    if (inside === null) return false;
    for (const one of inside.length > FEW ? rowsOf(inside) : inside) parts.push(one);
    return true;
  };
  const place = (part: Root | Row) => {
    if (isRow(part)) return wait(part);
    if (!part.isConnected) return;
    if (!isElement(part)) {
      if (!divide(part)) listener.came([part]);
      return;
    }
    if (isClosed(part)) return;
    const isEnough = fresh + parts.length >= MOST_AT_ONCE;
    if (!isEnough && isSmall(part)) small.add(part);
    else if (!isEnough && divide(part)) return;
    wait([part]);
  };

  return {
    add: (roots) => {
      parts.push(...roots);
    },
    divideUntil: (moment) => {
      const came = near;
      near = [];
      if (came.length > 0) listener.came(came);
      let done = 0;
      for (const part of parts) {
        done += 1;
        place(part);
        if (done % PARTS_PER_LOOK === 0 && performance.now() >= moment) break;
      }
      parts = parts.slice(done);
      if (parts.length === 0) fresh = 0;
    },
    get isDue() {
      return parts.length > 0 || near.length > 0;
    },
    isWaiting: (node) => {
      for (let at: Node | null = node; at; at = at.parentNode) {
        if (isElement(at) && waiting.has(at)) return true;
      }
      return false;
    },
    forgetLost: () => {
      for (const [end, row] of waiting) {
        if (end.isConnected) continue;
        stopWaiting(row);
        parts.push(...row.filter((part) => part.isConnected));
      }
    },
    takeAll: () => {
      const left = [...near, ...parts, ...waiting.values()].flat().filter((root) => root.isConnected);
      near = [];
      parts = [];
      waiting.clear();
      observer.disconnect();
      // To bring thousands of parts into their order takes browsers longer than to read some of them again.
      return [...new Set(left.map(treeOf))].filter(
        (tree) => tree instanceof Element || tree instanceof ShadowRoot,
      );
    },
    end: () => {
      observer.disconnect();
      waiting.clear();
      near = [];
      parts = [];
    },
  };
}

/** Elements side by side that come near together, or a single one. */
type Row = readonly Element[];

const isRow = (part: Root | Row): part is Row => Array.isArray(part);

/** More elements than this side by side, such as the rows of a long table, are not watched one by one. */
const MANY = 200;
const ROW = 8;

function rowsOf(elements: readonly Element[]): Row[] {
  const length = elements.length > MANY ? ROW : 1;
  const rows: Row[] = [];
  for (let at = 0; at < elements.length; at += length) rows.push(elements.slice(at, at + length));
  return rows;
}

/** Where one of these comes near, so may the others. */
const endsOf = (row: Row): Row => (row.length > 2 ? [...row.slice(0, 1), ...row.slice(-1)] : row);

/** Parts that are placed between two looks at the clock. */
const PARTS_PER_LOOK = 16;

/** Browsers count no further than they have to for it: pages are divided from the top. */
const isSmall = (part: Element): boolean => part.getElementsByTagName('*').item(MOST_INSIDE) === null;

/** `instanceof` takes several times as long; but a form may call one of its fields `nodeType`. */
const isElement = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE || node instanceof Element;

/** The elements that hold all of a part; `null` where there is text between them. */
function partsOf(part: Root): Element[] | null {
  const parts: Element[] = [];
  for (let node = part.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) parts.push(node);
    else if (node instanceof Text && node.data.trim() !== '') return null;
  }
  return parts;
}

/** What has no room of its own may show something all the same, wherever that is placed. */
const isShownElsewhere = ({ boundingClientRect: box, target }: IntersectionObserverEntry): boolean =>
  (box.width === 0 || box.height === 0) &&
  target.firstChild !== null &&
  (target.checkVisibility() || getComputedStyle(target).display === 'contents');
