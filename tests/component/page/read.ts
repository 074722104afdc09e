import { createFindCache, type Find, type Found } from '../../../lib/page/find-cache';
import type { LogicalText } from '../../../lib/page/logical-text';
import { createLooking, type Looking, type Seen } from '../../../lib/page/looking';
import { createMarkStore, type MarkStore } from '../../../lib/page/mark-store';
import type { PlacedMark } from '../../../lib/page/placed-mark';
import { createReader } from '../../../lib/page/reader';
import type { PageText } from '../../../lib/phone';
import { findAtOnce } from './find-here';

export const newStore = (): MarkStore =>
  createMarkStore({ added: () => undefined, removed: () => undefined });

/** Finds what is found in one store, for a mailbox in Germany. */
export function lookingInto(store: MarkStore, find: Find): Looking {
  const looking = createLooking(
    {
      store,
      find,
      cache: createFindCache(),
      contextAt: () => ({ chosen: 'DE', locales: [], sender: null }),
      isWanted: () => true,
      answered: () => undefined,
    },
    new AbortController().signal,
  );
  const look = (seen: Seen) => {
    looking.look(seen);
    looking.send();
  };
  return Object.create(looking, { look: { value: look } });
}

/** Every group of digits is a number here: what is read can be told from the page itself. */
export const findGroups: Find = (texts) => texts.map(groupsIn);

const groupsIn = ({ text, from, to }: PageText): Found =>
  [...text.matchAll(/\d+/g)].flatMap(({ 0: raw, index }) =>
    index < from || index >= to
      ? []
      : [{ start: index, end: index + raw.length, raw, target: raw, readings: [] }],
  );

/** The callable numbers of a part of the page, read at once. */
export function readMarks(root: Element): readonly PlacedMark[] {
  const store = newStore();
  readAll(root, lookingInto(store, findAtOnce), store);
  return store.all().map((mark) => mark as PlacedMark);
}

/** What is put together and looked through of a part of the page. */
export function readTexts(root: Element): readonly LogicalText[] {
  const texts: LogicalText[] = [];
  const look = ({ text }: Seen) => {
    if (text) texts.push(text);
  };
  readAll(root, { look, isAwaiting: false, isFull: false }, newStore());
  return texts;
}

function readAll(
  root: Element,
  looking: Pick<Looking, 'look' | 'isAwaiting' | 'isFull'>,
  store: MarkStore,
): void {
  const reader = createReader([root], { store, looking, foundTree: () => undefined });
  while (!reader.readUntil(Number.POSITIVE_INFINITY));
}
