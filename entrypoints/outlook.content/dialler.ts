import { type Problem, problem } from '../../lib/core/problem';
import { problemWords, t } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { PageCall } from '../../lib/messaging/protocol';
import type { Mark } from '../../lib/page/mark';
import type { Marking } from '../../lib/page/marking';
import type { Note, NoteText } from '../../lib/page/note';
import { describeNumber } from '../../lib/phone';

/**
 * Sends a clicked number to the background, and says beside it what became of it. One click at a time: while
 * one is being asked about, others do nothing.
 */
export function createDialler(marking: Marking, note: Note) {
  let asking = false;

  /** The number stays painted for as long as it is asked about, even if the note is closed meanwhile. */
  const show = (mark: Mark, text: Omit<NoteText, 'closeLabel'>) => {
    const whenGone = () => asking || marking.showCalling(null);
    note.show(mark.range, { ...text, closeLabel: t('close') }, whenGone);
    marking.showCalling(text.tone === 'bad' ? null : mark);
  };
  const refuse = (mark: Mark, reason: Problem) => {
    const { what, consequence, next } = problemWords(reason, 'call');
    show(mark, { tone: 'bad', title: what, lines: [consequence, next] });
  };

  return {
    call: async (mark: Mark): Promise<void> => {
      if (asking) return;
      asking = true;
      const number = describeNumber(mark.e164)?.formatted ?? mark.e164;
      show(mark, { tone: 'busy', title: t('noteRequested', number), lines: [] });
      const intent = { id: crypto.randomUUID(), raw: mark.raw, e164: mark.e164, at: Date.now() };
      const answer = await ask('dial.intent', intent);
      asking = false;
      const reason = answer.ok ? reasonOf(answer.value) : answer.error;
      if (reason) refuse(mark, reason);
      else if (answer.ok) show(mark, { tone: 'good', title: stateWords(answer.value, number), lines: [] });
    },
    /** Nothing is sent for a number that the page changed under the click. */
    refuse: (mark: Mark): void => {
      if (!asking) refuse(mark, problem('numberChanged'));
    },
  };
}

const reasonOf = (call: PageCall): Problem | null => (call.problem === null ? null : problem(call.problem));

function stateWords({ state }: PageCall, number: string): string {
  switch (state) {
    case 'dialling':
      return t('noteDialling', number);
    case 'connected':
      return t('noteConnected', number);
    case 'ended':
      return t('noteEnded', number);
    case 'requested':
      return t('noteRequested', number);
    default:
      return t('noteRinging', number);
  }
}
