import { DIGIT } from './digits';
import { natureOf, type Root } from './elements';
import { isPaneEdge, NO_GAP } from './gap';
import type { Looking, Piece } from './looking';
import type { MarkStore } from './mark-store';
import {
  bookmarkAt,
  firstTextIn,
  placeAt,
  placeBefore,
  type TextPlace,
  textBehind,
  treeOf,
} from './text-nodes';
import { createTextWalk } from './text-walk';
import { BEFORE, BEHIND, createWindows } from './windows';

export interface Reader {
  /** Reads on until a moment on the clock of `performance.now()`; says whether everything has been read. */
  readUntil(moment: number): boolean;
  /** Says that the page has changed: what has been gone through, but not yet looked at, may be out of date. */
  pageChanged(): void;
  /** Leaves the part that is being read. */
  skip(): void;
}

export interface ReaderPorts {
  readonly store: Pick<MarkStore, 'touching' | 'size'>;
  readonly looking: Pick<Looking, 'look' | 'isAwaiting' | 'isFull'>;
  /** An open shadow tree has been met. */
  foundTree(tree: ShadowRoot): void;
}

/** A text longer than this is gone through in pieces. */
const LONG = 600;
const PIECE = 300;

/** Short texts between two looks at the clock, about a microsecond each. */
const TEXTS_PER_LOOK = 32;

/**
 * Reads parts of one tree, which have to be in its order and apart from each other. What stands around a part is
 * read anew as far as the part may say something of it: the numbers before it by `BEHIND` characters at most, and
 * those behind it by `BEFORE`.
 */
export function createReader(parts: readonly Root[], ports: ReaderPorts): Reader {
  const { store, looking } = ports;
  const tree = parts[0] ? treeOf(parts[0]) : document.body;
  const walk = createTextWalk(tree, parts, ports.foundTree);
  const { here } = walk;
  let part = -1;
  let isDone = true;
  /** Where texts begin that are only context, and from where on they are read. */
  let context: TextPlace | null = null;
  let start: TextPlace | null = null;
  /** How much behind the part is still to be read, context included. */
  let left = 0;
  /** How far the text that the walk has come to has been gone through. */
  let offset = 0;
  let length = 0;
  let hasLooked = false;
  let kept: Range | null = null;
  let hasChanged = false;
  /** Whether nothing has been done since the page has changed that would not have to be done again. */
  let isBehindTime = false;
  let links = new Map<Node, Element>();
  /** What has been gone through and may be marked, and where in the windows. */
  let old: (Piece & { readonly at: number })[] = [];

  const windows = createWindows((text, upTo) => {
    hasLooked = true;
    const pieces = old.filter(({ at }) => at < upTo);
    old = old.filter(({ at }) => at >= upTo);
    looking.look({ text, links, pieces });
  });
  const noteOld = (node: Text, from: number, to: number) => {
    if (looking.isAwaiting || store.touching(node).length > 0)
      old.push({ node, from, to, at: windows.length });
  };
  /** Whether what has been come to is to be read, and is not only context. */
  const isRead = (): boolean => {
    if (start && isAtOrBehind(start, here.text, offset)) start = null;
    return start === null && (here.position !== 'behind' || left > BEHIND);
  };
  const addPiece = () => {
    const { text: node, data, link } = here;
    const isLong = length - offset > LONG;
    const isOwn = isRead();
    const text = offset === 0 && !isLong ? data : data.slice(offset, isLong ? offset + PIECE : length);
    if (link) links.set(node, link);
    const to = offset + text.length;
    if (isOwn && (store.size > 0 || looking.isAwaiting))
      noteOld(node, offset, to < length ? to : Number.POSITIVE_INFINITY);
    const hasDigits = link !== null || DIGIT.test(text);
    windows.add(node, text, offset, offset === 0 ? here.gap : NO_GAP, hasDigits, isOwn);
    offset += text.length;
    if (here.position !== 'behind') left = BEFORE + BEHIND;
    else left = isOwn ? Math.max(left - text.length, BEHIND) : left - text.length;
  };
  const goOn = () => {
    const met = walk.advance();
    part = here.part;
    const hasLeft = here.position === 'behind' && met === 'text' && isPaneEdge(here.gap);
    if (met === 'end' || hasLeft) isDone = true;
    if (met !== 'text' || isPast()) return;
    offset = here.text === context?.node ? context.offset : 0;
    length = here.data.length;
    context = null;
  };

  const beginAt = (place: TextPlace) => {
    context = placeBefore(place, BEFORE, tree);
    start = place;
    walk.moveTo(context.node, part);
    isDone = false;
  };
  const begin = () => {
    part += 1;
    const root = parts[part];
    if (!root?.isConnected) return;
    left = BEFORE + BEHIND;
    if (root instanceof Element && root.shadowRoot) ports.foundTree(root.shadowRoot);
    if (root === tree || isApart(root)) {
      walk.moveTo(root, part);
      isDone = false;
      return;
    }
    const inside = firstTextIn(root);
    if (!inside)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) ports.foundTree(shadowRoot);
    const first = inside ?? textBehind(root, tree);
    if (!first) return;
    beginAt(placeBefore({ node: first, offset: 0 }, BEHIND, tree));
    // What the part holds before its first text is to be met as well.
    if (context && root.contains(context.node)) walk.moveTo(root, part);
  };
  /** Lets go of everything that has not been looked at. */
  const stop = () => {
    windows.clear();
    old = [];
    offset = 0;
    length = 0;
    start = null;
    isDone = true;
  };
  const end = () => {
    windows.close();
    if (old.length > 0) looking.look({ text: null, links, pieces: old });
    links = new Map();
    stop();
    begin();
  };
  const isPast = (): boolean => {
    const root = parts[part];
    return isDone || (here.position === 'behind' && (left <= 0 || (root !== undefined && isApart(root))));
  };

  const keepPlace = () => {
    const place = windows.waiting ?? (part < 0 ? null : { node: here.text, offset });
    kept = place?.node.isConnected ? bookmarkAt(place) : null;
  };
  /** Goes on where nothing has been looked at yet, wherever that is now. */
  const takeUp = () => {
    hasChanged = false;
    isBehindTime = true;
    const place = parts[part]?.isConnected && kept ? placeAt(kept, tree) : null;
    stop();
    left = BEFORE + BEHIND;
    if (place) beginAt(place);
  };

  return {
    readUntil: (moment) => {
      if (hasChanged) takeUp();
      for (let count = 1; part < parts.length; count += 1) {
        if (offset < length) addPiece();
        else if (isPast()) end();
        else goOn();
        if (!hasLooked && count % TEXTS_PER_LOOK !== 0) continue;
        isBehindTime &&= !(hasLooked || isDone || (start === null && windows.waiting === null));
        hasLooked = false;
        if (isBehindTime || (performance.now() < moment && !looking.isFull)) continue;
        keepPlace();
        return false;
      }
      return true;
    },
    pageChanged: () => {
      hasChanged = true;
    },
    skip: stop,
  };
}

/** What stands around a pane or a message has nothing to do with it. */
const isApart = (root: Root): boolean => root instanceof Element && natureOf(root) === 'pane';

const isAtOrBehind = (place: TextPlace, node: Text, offset: number): boolean =>
  node === place.node
    ? offset >= place.offset
    : (place.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
