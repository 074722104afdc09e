import type { Problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import type { PageCall, PageSettings } from '../../lib/messaging/views';
import type { Listeners, OrderedListeners } from '../../lib/page/first-listeners';
import type { Mark } from '../../lib/page/mark';
import type { Marking } from '../../lib/page/marking';

/*
 * What the three scripts in a page agree on (docs/decisions/0016). The first one is in every frame and small; it has
 * the others put beside it by the background, and all that each of them leaves on the global is one function.
 */

/** What the first script gives the one that marks numbers. */
export interface FirstScript {
  /** Listeners that came before the page's own. */
  readonly listeners: OrderedListeners;
  readonly loadCard: LoadScript<CreateCardDesk>;
  /** Aborted when a newer first script takes over. */
  readonly signal: AbortSignal;
}

/** Never fails by an exception; a load that came to nothing is tried again by the next call. */
export type LoadScript<Left> = () => Promise<Result<Left, Problem>>;

/** Marks the numbers of a page, and lets them be called, until the signal is aborted. */
export type StartReading = (document: Document, first: FirstScript) => void;

export interface CardDesk {
  /** Puts the card's element into the page. */
  settle(): void;
  /**
   * `at`, here and below, is when that was, on the clock of `performance.now()`: too long ago, the number is shown and
   * not called.
   */
  clicked(mark: Mark, at: number): void;
  /** Nothing is sent for a number that the page changed under the click. */
  stale(mark: Mark): void;
  over(mark: Mark | null, at: number): void;
  /** Goes to the next number. */
  walk(): void;
  heard(call: PageCall): void;
}

export interface Surroundings {
  readonly marking: Marking;
  /** Listeners that hear before the page, and before those for its numbers. */
  readonly listeners: Listeners;
  /** How numbers are called; may change at any time. */
  settings(): Pick<PageSettings, 'clickAction'> & { readonly locales: readonly string[] };
  /** There is no extension behind this script any longer: nothing is to be marked or clicked. */
  orphaned(): void;
  /** The last that an orphan had to say has been read. */
  closedForGood(): void;
}

/** Decides what the card shows and when, and what its buttons do. */
export type CreateCardDesk = (document: Document, around: Surroundings, signal: AbortSignal) => CardDesk;

declare global {
  var dialbridgeReading: StartReading | undefined;
  var dialbridgeCard: CreateCardDesk | undefined;
}
