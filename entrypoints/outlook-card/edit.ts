import type { Problem } from '../../lib/core/problem';
import { ok, type Result } from '../../lib/core/result';
import { ask } from '../../lib/messaging/client';
import type { ReadNumber } from '../../lib/messaging/views';

/** A number that is being changed. What would be called, the background says a moment after each key. */
export interface Edit {
  readonly text: string;
  /** The text that was last read, and what it says; `null` where none has been. */
  readonly read: ({ readonly text: string } & ReadNumber) | null;
  /** Whether nobody could say what the text says. */
  readonly hasFailed: boolean;
}

/** Whether it is known what a text says, and not only what it said a key ago. */
export const isRead = ({ text, read }: Edit): boolean => read?.text === text;

/** What the protocol takes; a longer text is no number either way. */
const LONGEST = 10_000;

/** What a person who changes a number would call. `locales`: the mailbox's languages, the surest first. */
export async function readEdit(
  text: string,
  locales: readonly string[],
): Promise<Result<NonNullable<Edit['read']>, Problem>> {
  const answer = await ask('number.read', { text: text.slice(0, LONGEST), locales });
  return answer.ok ? ok({ text, ...answer.value }) : answer;
}
