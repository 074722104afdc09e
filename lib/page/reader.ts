import { natureOf, type Root } from './elements';
import { isPaneEdge, NO_GAP } from './gap';
import type { LogicalText } from './logical-text';
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
import { advance, moveTo, newTextWalk, type TextWalk } from './text-walk';
import { digitsIn } from './times';
import { addText, BEFORE, BEHIND, clear, close, newWindows, type Windows, waitingIn } from './windows';

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

/** A reader at its work. Plain data, like `TextWalk`. */
interface Reading {
  readonly parts: readonly Root[];
  readonly ports: ReaderPorts;
  readonly tree: Node;
  readonly walk: TextWalk;
  readonly windows: Windows;
  part: number;
  isDone: boolean;
  /** Where texts begin that are only context, and from where on they are read. */
  context: TextPlace | null;
  start: TextPlace | null;
  /** How much behind the part is still to be read, context included. */
  left: number;
  /** How far the text that the walk has come to has been gone through. */
  offset: number;
  length: number;
  hasLooked: boolean;
  kept: Range | null;
  hasChanged: boolean;
  /** Whether nothing has been done since the page has changed that would not have to be done again. */
  isBehindTime: boolean;
  links: Map<Node, Element>;
  /** What has been gone through and may be marked, and where in the windows. */
  old: (Piece & { readonly at: number })[];
}

/**
 * Reads parts of one tree, which have to be in its order and apart from each other. What stands around a part is
 * read anew as far as the part may say something of it: the numbers before it by `BEHIND` characters at most, and
 * those behind it by `BEFORE`.
 */
export function createReader(parts: readonly Root[], ports: ReaderPorts): Reader {
  const tree = parts[0] ? treeOf(parts[0]) : document.body;
  const reading: Reading = {
    parts,
    ports,
    tree,
    walk: newTextWalk(tree, parts, ports.foundTree),
    windows: newWindows((text, upTo) => look(reading, text, upTo)),
    part: -1,
    isDone: true,
    context: null,
    start: null,
    left: 0,
    offset: 0,
    length: 0,
    hasLooked: false,
    kept: null,
    hasChanged: false,
    isBehindTime: false,
    links: new Map(),
    old: [],
  };
  return {
    readUntil: (moment) => readUntil(reading, moment),
    pageChanged: () => {
      reading.hasChanged = true;
    },
    skip: () => stop(reading),
  };
}

function readUntil(reading: Reading, moment: number): boolean {
  const { parts, ports } = reading;
  if (reading.hasChanged) takeUp(reading);
  for (let count = 1; reading.part < parts.length; count += 1) {
    if (reading.offset < reading.length) addPiece(reading);
    else if (isPast(reading)) end(reading);
    else goOn(reading);
    if (!reading.hasLooked && count % TEXTS_PER_LOOK !== 0) continue;
    reading.isBehindTime &&= !hasGotAhead(reading);
    reading.hasLooked = false;
    if (reading.isBehindTime || (performance.now() < moment && !ports.looking.isFull)) continue;
    keepPlace(reading);
    return false;
  }
  return true;
}

const hasGotAhead = ({ hasLooked, isDone, start, windows }: Reading): boolean =>
  hasLooked || isDone || (start === null && waitingIn(windows) === null);

function look(reading: Reading, text: LogicalText, upTo: number): void {
  const { old, links } = reading;
  reading.hasLooked = true;
  const pieces = old.filter(({ at }) => at < upTo);
  reading.old = old.filter(({ at }) => at >= upTo);
  reading.ports.looking.look({ text, links, pieces });
}

function addPiece(reading: Reading): void {
  const { walk, windows, offset, length } = reading;
  const { text: node, data, link } = walk;
  const isLong = length - offset > LONG;
  const isOwn = isRead(reading);
  const text = offset === 0 && !isLong ? data : data.slice(offset, isLong ? offset + PIECE : length);
  if (link) reading.links.set(node, link);
  const to = offset + text.length;
  if (isOwn) noteOld(reading, node, to < length ? to : Number.POSITIVE_INFINITY);
  const digits = link === null ? digitsIn(text) : 'numbers';
  addText(windows, node, text, offset, offset === 0 ? walk.gap : NO_GAP, digits, isOwn);
  reading.offset = to;
  if (walk.position !== 'behind') reading.left = BEFORE + BEHIND;
  else reading.left = isOwn ? Math.max(reading.left - text.length, BEHIND) : reading.left - text.length;
}

/** Whether what has been come to is to be read, and is not only context. */
function isRead(reading: Reading): boolean {
  const { start, walk, offset, left } = reading;
  if (start && isAtOrBehind(start, walk.text, offset)) reading.start = null;
  return reading.start === null && (walk.position !== 'behind' || left > BEHIND);
}

function noteOld({ ports, windows, offset, old }: Reading, node: Text, to: number): void {
  const { store, looking } = ports;
  if (looking.isAwaiting || (store.size > 0 && store.touching(node).length > 0))
    old.push({ node, from: offset, to, at: windows.stretch.length });
}

function goOn(reading: Reading): void {
  const { walk, context } = reading;
  const met = advance(walk);
  reading.part = walk.part;
  const hasLeft = walk.position === 'behind' && met === 'text' && isPaneEdge(walk.gap);
  if (met === 'end' || hasLeft) reading.isDone = true;
  if (met !== 'text' || isPast(reading)) return;
  reading.offset = walk.text === context?.node ? context.offset : 0;
  reading.length = walk.data.length;
  reading.context = null;
}

function isPast({ parts, part, walk, isDone, left }: Reading): boolean {
  const root = parts[part];
  return isDone || (walk.position === 'behind' && (left <= 0 || (root !== undefined && isApart(root))));
}

function end(reading: Reading): void {
  const { windows, ports } = reading;
  close(windows);
  if (reading.old.length > 0) ports.looking.look({ text: null, links: reading.links, pieces: reading.old });
  reading.links = new Map();
  stop(reading);
  begin(reading);
}

function begin(reading: Reading): void {
  const { parts, ports, tree, walk } = reading;
  reading.part += 1;
  const root = parts[reading.part];
  if (!root?.isConnected) return;
  reading.left = BEFORE + BEHIND;
  if (root instanceof Element && root.shadowRoot) ports.foundTree(root.shadowRoot);
  if (root === tree || isApart(root)) {
    moveTo(walk, root, reading.part);
    reading.isDone = false;
    return;
  }
  const inside = firstTextIn(root);
  if (!inside)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) ports.foundTree(shadowRoot);
  const first = inside ?? textBehind(root, tree);
  if (!first) return;
  const context = beginAt(reading, placeBefore({ node: first, offset: 0 }, BEHIND, tree));
  // What the part holds before its first text is to be met as well.
  if (root.contains(context.node)) moveTo(walk, root, reading.part);
}

function beginAt(reading: Reading, place: TextPlace): TextPlace {
  const context = placeBefore(place, BEFORE, reading.tree);
  reading.context = context;
  reading.start = place;
  moveTo(reading.walk, context.node, reading.part);
  reading.isDone = false;
  return context;
}

/** Lets go of everything that has not been looked at. */
function stop(reading: Reading): void {
  clear(reading.windows);
  reading.old = [];
  reading.offset = 0;
  reading.length = 0;
  reading.start = null;
  reading.isDone = true;
}

function keepPlace(reading: Reading): void {
  const { part, windows, walk, offset } = reading;
  const place = waitingIn(windows) ?? (part < 0 ? null : { node: walk.text, offset });
  reading.kept = place?.node.isConnected ? bookmarkAt(place) : null;
}

/** Goes on where nothing has been looked at yet, wherever that is now. */
function takeUp(reading: Reading): void {
  const { parts, part, kept, tree } = reading;
  reading.hasChanged = false;
  reading.isBehindTime = true;
  const place = parts[part]?.isConnected && kept ? placeAt(kept, tree) : null;
  stop(reading);
  reading.left = BEFORE + BEHIND;
  if (place) beginAt(reading, place);
}

/** What stands around a pane or a message has nothing to do with it. */
const isApart = (root: Root): boolean => root instanceof Element && natureOf(root) === 'pane';

const isAtOrBehind = (place: TextPlace, node: Text, offset: number): boolean =>
  node === place.node
    ? offset >= place.offset
    : (place.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
