import type { Mark } from '../../lib/page/mark';
import { ownerOf } from '../../lib/page/owner';
import type { CardContent } from './card-words';
import { detailsOf, readingsOf } from './number-details';
import { type CallOnPage, isGoingOn } from './page-calls';

/** What is on the card, apart from how the call stands. */
export interface Subject extends Omit<CardContent, 'call'> {
  readonly mark: Mark | null;
  /** The number as it stands on the page, or as the person typed it. */
  readonly raw: string;
  /** The call that was made from here. */
  readonly intentId: string | null;
}

const NOTHING = {
  refusal: null,
  notice: null,
  aside: null,
  details: {},
  readings: [],
  edit: null,
  copied: null,
  intentId: null,
} as const;

export const subjectOf = (mark: Mark): Subject => ({
  ...NOTHING,
  mark,
  raw: mark.raw,
  target: mark.target,
  owner: ownerOf(mark.range),
  details: detailsOf(mark),
  readings: readingsOf(mark),
});

/** A card that speaks of no number. */
export const noticeOf = (notice: string): Subject => ({
  ...NOTHING,
  notice,
  mark: null,
  raw: '',
  target: null,
  owner: null,
});

/** The number that would be called now: the changed one belongs to nobody we know. */
export function chosenNumber({ raw, target, owner, edit }: Subject) {
  if (edit === null) return target === null ? null : { raw, target, name: owner };
  if (edit.target === null) return null;
  return { raw: edit.text, target: edit.target, name: edit.target === target ? owner : null };
}

/** A person has said which number is meant, or typed another: what the page said of it holds no longer for that. */
export const withTarget = (
  subject: Subject,
  target: string,
): Pick<Subject, 'target' | 'details' | 'readings'> => {
  const isReading = target === subject.target || subject.readings.includes(target);
  return { target, details: isReading ? subject.details : {}, readings: isReading ? subject.readings : [] };
};

/** Whether the card has something to say that nobody may miss, wherever the pointer and the number are. */
export const hasNews = (subject: Subject, call: CallOnPage | null): boolean =>
  subject.refusal !== null || (call !== null && (isGoingOn(call) || !DONE.has(call.state)));

const DONE: ReadonlySet<CallOnPage['state']> = new Set(['ended', 'handedOver']);
