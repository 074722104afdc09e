import type { PageText } from '../phone';
import { isWithinClosed } from './elements';
import type { Find, FindCache, Found } from './find-cache';
import { type LogicalText, placeIn } from './logical-text';
import { isCurrent } from './mark';
import type { MarkStore } from './mark-store';
import type { Context } from './message-context';
import { pageTextOf } from './page-text';
import { type PlacedMark, placeMark } from './placed-mark';

/** What has been read of the page and is to be looked through. */
export interface Seen {
  /** `null` where no digit has been read that may be a number's. */
  readonly text: LogicalText | null;
  /** Texts of it that lie in links to a number. */
  readonly links: ReadonlyMap<Node, Element>;
  /** What has been gone through since the last: nothing but what is found now is marked there any longer. */
  readonly pieces: readonly Piece[];
}

/** A part of a text node. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

export interface Looking {
  /** Has the numbers of a text found and marked, with the next `send` at the latest. */
  look(seen: Seen): void;
  /** Sends what is not known yet to whoever finds it, all together. */
  send(): void;
  /** Whether something is awaited that may be marked where nothing is yet. */
  readonly isAwaiting: boolean;
  /** Whether enough is awaited: what is read next may be more urgent than what would be read now. */
  readonly isFull: boolean;
  /** Says that the page has changed, in whatever way. */
  pageChanged(): void;
}

export interface LookPorts {
  readonly store: Pick<MarkStore, 'touching' | 'replace'>;
  readonly cache: FindCache;
  readonly find: Find;
  contextAt(node: Node): Context;
  isWanted(target: string): boolean;
  /** An answer has come. */
  answered(): void;
}

interface Question {
  readonly seen: Seen;
  /** `lost`: nobody could say, so that what is marked there stays. */
  found: Found | 'lost' | null;
  hasChanged: boolean;
}

/** Something that has to be found elsewhere. */
interface Unknown {
  readonly question: Question;
  readonly page: PageText;
}

/** Characters and texts that are asked about at once, and how often in advance. */
const MOST_CHARACTERS = 16_000;
const MOST_TEXTS = 400;
const MOST_LETTERS = 2;

/** As many characters take as long to look through as the address of a link. */
const LINK = 100;

/** A letter that has not been answered by then keeps nobody from asking more. */
const LATE_MS = 1_000;

/** Nobody needs to be asked about a text without a digit. */
const NOTHING: Found = [];

/**
 * Has texts looked through by whoever finds numbers, and marks what was found, in the order in which the texts were
 * read: so the latest counts. What the page has changed meanwhile is not marked; it is read again anyway.
 */
export function createLooking(ports: LookPorts, signal: AbortSignal): Looking {
  const { store, cache } = ports;
  const questions: Question[] = [];
  let unknown: Unknown[] = [];
  let characters = 0;
  let letters = 0;

  const mark = ({ seen, found, hasChanged }: Question) => {
    if (found === 'lost') return;
    const old = seen.pieces.flatMap((piece) =>
      store.touching(piece.node).filter(({ place }) => isIn(piece, place)),
    );
    const marks = seen.text && found ? marksOf(seen.text, found) : [];
    const fresh = marks.filter((one) => ports.isWanted(one.target) && (!hasChanged || isStillThere(one)));
    if (old.length > 0 || fresh.length > 0) store.replace(old, fresh);
  };
  const markAnswered = () => {
    for (let first = questions[0]; first && first.found !== null; first = questions[0]) {
      questions.shift();
      try {
        mark(first);
      } catch {
        // Whatever there is in one text, the others are still marked.
      }
    }
  };
  const take = (asked: readonly Unknown[], answers: readonly Found[]) => {
    asked.forEach(({ question, page }, index) => {
      const found = answers[index];
      if (found) cache.set(page, found);
      question.found = found ?? 'lost';
    });
    markAnswered();
  };
  /** `null` where the page does something odd to this part of it: the others are still looked through. */
  const pageOf = (text: LogicalText, links: Seen['links']): PageText | null => {
    try {
      return pageTextOf(text, links, ports.contextAt(text.nodes[0] ?? document));
    } catch {
      return null;
    }
  };
  /** What is known of a text; where nothing is, it is asked about with the next letter. */
  const inquire = (question: Question, text: LogicalText) => {
    const page = pageOf(text, question.seen.links);
    question.found = page === null ? 'lost' : cache.get(page);
    if (page === null || question.found !== null) return;
    unknown.push({ question, page });
    characters += page.text.length + page.links.length * LINK;
    if (characters >= MOST_CHARACTERS || unknown.length >= MOST_TEXTS) send();
  };
  const find: Find = (texts) => {
    try {
      return ports.find(texts);
    } catch {
      return [];
    }
  };
  const send = () => {
    const asked = unknown;
    if (asked.length === 0) return;
    unknown = [];
    characters = 0;
    const answer = find(asked.map(({ page }) => page));
    if (!(answer instanceof Promise)) return take(asked, answer);
    letters += 1;
    let isCounted = true;
    const free = () => {
      if (isCounted) letters -= 1;
      isCounted = false;
    };
    const late = setTimeout(() => {
      free();
      if (!signal.aborted) ports.answered();
    }, LATE_MS);
    const answered = (answers: readonly Found[]) => {
      clearTimeout(late);
      free();
      if (signal.aborted) return;
      take(asked, answers);
      ports.answered();
    };
    answer.then(answered, () => answered([]));
  };

  return {
    look: (seen) => {
      if (signal.aborted) return;
      const question: Question = { seen, found: NOTHING, hasChanged: false };
      questions.push(question);
      if (seen.text) inquire(question, seen.text);
      markAnswered();
    },
    send,
    get isAwaiting() {
      return questions.length > 0;
    },
    get isFull() {
      return letters >= MOST_LETTERS;
    },
    pageChanged: () => {
      for (const question of questions) question.hasChanged = true;
    },
  };
}

/** The page may have made an editor of what a number stands in. */
const isStillThere = (mark: PlacedMark): boolean => isCurrent(mark) && !mark.place.nodes.some(isWithinClosed);

const isIn = ({ node, from, to }: Piece, { nodes, start }: PlacedMark['place']): boolean =>
  nodes[0] === node && start >= from && start < to;

const marksOf = (text: LogicalText, found: Found): PlacedMark[] =>
  found.flatMap(({ start, end, ...content }) => {
    const place = placeIn(text, start, end);
    return place === null ? [] : [placeMark(content, place)];
  });
