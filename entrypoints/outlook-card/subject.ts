import type { Mark } from '../../lib/page/mark';
import { ownerOf } from '../../lib/page/owner';
import type { CardContent } from './card-words';
import { isRead } from './edit';
import { detailsOf } from './number-details';
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
  readings: mark.readings,
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
export function chosenNumber({ raw, target, owner, edit, readings }: Subject) {
  if (edit === null) return target === null ? null : { raw, target, name: owner, readings };
  const read = isRead(edit) ? edit.read : null;
  if (!read || read.target === null) return null;
  const isReading = readings.some(({ e164 }) => e164 === read.target);
  return {
    raw: edit.text,
    target: read.target,
    name: read.target === target ? owner : null,
    readings: isReading ? readings : read.description ? [read.description] : [],
  };
}

type Choice = Pick<Subject, 'target' | 'details' | 'readings'>;

/** A person has said which number is meant, or typed another: what the page said of it holds no longer for that. */
export const withTarget = (subject: Subject, { target, readings }: Omit<Choice, 'details'>): Choice => {
  const isReading = target === subject.target || readings === subject.readings;
  return { target, details: isReading ? subject.details : {}, readings };
};

/** Whether the card has something to say that nobody may miss, wherever the pointer and the number are. */
export const hasNews = (subject: Subject, call: CallOnPage | null): boolean =>
  subject.refusal !== null || (call !== null && (isGoingOn(call) || !DONE.has(call.state)));

const DONE: ReadonlySet<CallOnPage['state']> = new Set(['ended', 'handedOver']);
