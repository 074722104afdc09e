import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { CallJournal } from '../../lib/dial/journal';
import type { DialAnswer, PageCall } from '../../lib/messaging/views';
import type { ConfirmDesk } from './confirm-desk';

/** What the page may know of its own call (reliability R26). */
export const pageCallOf = ({ intentId, state, problem: reason }: Call): PageCall => ({
  intentId,
  state,
  problem: reason?.kind ?? null,
  href: null,
});

/** What became of a click on the page, for the page; a second click on a call that is up is told of that call. */
export function answerToPage(intentId: string, answer: DialAnswer): PageCall {
  switch (answer.outcome) {
    case 'call':
      return pageCallOf(answer.call);
    case 'confirm':
      return { intentId, state: 'confirm', problem: null, href: null };
    case 'handedOver':
      return { intentId, state: 'handedOver', problem: null, href: answer.href };
  }
}

/** How a call of the page stands, asked about or placed. */
export async function followForPage(
  intentId: string,
  rooms: { readonly journal: CallJournal; readonly confirmations: ConfirmDesk },
): Promise<Result<PageCall, Problem>> {
  const call = await rooms.journal.find(intentId);
  if (call) return ok(pageCallOf(call));
  const question = await rooms.confirmations.read(intentId);
  return question.ok ? ok({ intentId, state: 'confirm', problem: null, href: null }) : question;
}

/** A call is taken back by the tab that asked for it, and by pages of our own. */
export async function mayTakeBack(
  askedBy: { tabOf(intentId: string): Promise<number | null> },
  intentId: string,
  tabId: number | null,
): Promise<Result<null, Problem>> {
  const isOwn = tabId === null || (await askedBy.tabOf(intentId)) === tabId;
  return isOwn ? ok(null) : fail(problem('noCallToHangUp'));
}
