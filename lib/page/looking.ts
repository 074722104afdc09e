import type { Find, Found } from './find-cache';
import { type LogicalText, placeIn } from './logical-text';
import { isCurrent } from './mark';
import type { MarkStore } from './mark-store';
import type { Context } from './message-context';
import { pageTextOf } from './page-text';
import { type PlacedMark, placeMark } from './placed-mark';

/** What has been read of the page and is to be looked through. */
export interface Seen {
  /** `null` where no digit has been read. */
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
  /** Has the numbers of a text found and marked. */
  look(seen: Seen): void;
  /** Whether something is awaited that may be marked where nothing is yet. */
  readonly isAwaiting: boolean;
  /** Whether enough is awaited: what is read next may be more urgent than what would be read now. */
  readonly isFull: boolean;
  /** Says that the page has changed, in whatever way. */
  pageChanged(): void;
}

export interface LookPorts {
  readonly store: Pick<MarkStore, 'touching' | 'replace'>;
  readonly find: Find;
  contextAt(node: Node): Context;
  isWanted(target: string): boolean;
  /** An answer has come. */
  answered(): void;
}

interface Question {
  readonly seen: Seen;
  found: Found | null;
  hasChanged: boolean;
}

/** Texts that are given away at once: one is looked through while the next is on its way. */
const MOST_AWAITED = 3;

/** Nobody needs to be asked about a text without a digit. */
const NOTHING: Found = [];

/**
 * Has texts looked through by whoever finds numbers, and marks what was found, in the order in which the texts were
 * read: so the latest counts. What the page has changed meanwhile is not marked; it is read again anyway.
 */
export function createLooking(ports: LookPorts, signal: AbortSignal): Looking {
  const { store } = ports;
  const questions: Question[] = [];

  const mark = ({ seen, found, hasChanged }: Question) => {
    const old = seen.pieces.flatMap(({ node, from, to }) =>
      store
        .touching(node)
        .filter(({ place }) => place.nodes[0] === node && place.start >= from && place.start < to),
    );
    const marks = seen.text && found ? marksOf(seen.text, found) : [];
    const fresh = marks.filter((one) => ports.isWanted(one.target) && (!hasChanged || isCurrent(one)));
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
  const ask = (question: Question, text: LogicalText, links: Seen['links']) => {
    const context = ports.contextAt(text.nodes[0] ?? document);
    const answer = ports.find(pageTextOf(text, links, context));
    if (!(answer instanceof Promise)) {
      question.found = answer;
      return;
    }
    const answered = (found: Found) => {
      if (signal.aborted) return;
      question.found = found;
      markAnswered();
      ports.answered();
    };
    answer.then(answered, () => answered(NOTHING));
  };

  return {
    look: (seen) => {
      if (signal.aborted) return;
      const question: Question = { seen, found: seen.text === null ? NOTHING : null, hasChanged: false };
      questions.push(question);
      try {
        if (seen.text) ask(question, seen.text, seen.links);
      } catch {
        question.found = NOTHING;
      }
      markAnswered();
    },
    get isAwaiting() {
      return questions.length > 0;
    },
    get isFull() {
      return questions.length >= MOST_AWAITED;
    },
    pageChanged: () => {
      for (const question of questions) question.hasChanged = true;
    },
  };
}

const marksOf = (text: LogicalText, found: Found): PlacedMark[] =>
  found.flatMap(({ start, end, ...content }) => {
    const place = placeIn(text, start, end);
    return place === null ? [] : [placeMark(content, place)];
  });
