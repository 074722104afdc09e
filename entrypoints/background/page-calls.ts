import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { CallJournal } from '../../lib/dial/journal';
import type { DialAnswer, PageCall } from '../../lib/messaging/views';
import type { ConfirmDesk } from './confirm-desk';

/** What the page may know of its own call (reliability R26). */
export const pageCallOf = ({ intentId, state, problem: reason, checkedAt }: Call): PageCall => ({
  intentId,
  state,
  problem: reason?.kind ?? null,
  checkedAt,
  href: null,
});

const askingFirst = (intentId: string): PageCall => ({
  intentId,
  state: 'confirm',
  problem: null,
  checkedAt: null,
  href: null,
});

/** What became of a click on the page, for the page; a second click on a call that is up is told of that call. */
export function answerToPage(intentId: string, answer: DialAnswer): PageCall {
  switch (answer.outcome) {
    case 'call':
      return pageCallOf(answer.call);
    case 'confirm':
      return askingFirst(intentId);
    case 'handedOver':
      return { intentId, state: 'handedOver', problem: null, checkedAt: null, href: answer.href };
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
  return question.ok ? ok(askingFirst(intentId)) : question;
}

/** A call is followed and ended by the tabs that were told of it, and by pages of our own. */
export async function mayTakeBack(
  news: { tabsOf(intentId: string): Promise<readonly number[]> },
  intentId: string,
  tabId: number | null,
): Promise<Result<null, Problem>> {
  const isOwn = tabId === null || (await news.tabsOf(intentId)).includes(tabId);
  return isOwn ? ok(null) : fail(problem('noCallToHangUp'));
}
