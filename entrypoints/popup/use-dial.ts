import { useRef, useState } from 'preact/hooks';
import { type Problem, problem } from '../../lib/core/problem';
import type { Call } from '../../lib/dial/call';
import { t } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { DialAnswer } from '../../lib/messaging/views';
import { closePopup } from '../../lib/platform/own-pages';
import { openPhoneApp } from '../../lib/platform/phone-app';

/** A second gesture this soon after the first is part of it: a double click, Enter pressed twice. */
const SETTLE_MS = 700;

/** What `call.dial` takes at most. */
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 100;

/** How long a person needs to read that a window will ask. */
const READ_MS = 900;

interface Outcome {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly note: string | null;
}

const RESTING: Outcome = { busy: false, problem: null, note: null };

/** Asks for calls, one gesture at a time: each has an id of its own and is sent once. */
export function useDial(showCall: (call: Call) => void) {
  const [outcome, setOutcome] = useState<Outcome>(RESTING);
  const [dialled, setDialled] = useState<string | null>(null);
  const gesture = useRef({ busy: false, at: Number.NEGATIVE_INFINITY });

  const dial = async (text: string, name: string | null): Promise<boolean> => {
    const at = Date.now();
    if (gesture.current.busy || at - gesture.current.at < SETTLE_MS) return false;
    if (text.length > LONGEST_TEXT) return refuse(problem('textTooLong'));
    gesture.current = { busy: true, at };
    const id = crypto.randomUUID();
    setDialled(id);
    setOutcome({ ...RESTING, busy: true });
    const answer = await ask('call.dial', { id, text, name: shortened(name), at });
    gesture.current = { busy: false, at: Date.now() };
    return answer.ok ? take(answer.value) : refuse(answer.error);
  };
  const refuse = (reason: Problem): false => {
    setOutcome({ ...RESTING, problem: reason });
    return false;
  };
  const take = (answer: DialAnswer): boolean => {
    setOutcome({ ...RESTING, note: noteOf(answer) });
    if (answer.outcome === 'call') {
      setDialled(answer.call.intentId);
      showCall(answer.call);
      return answer.call.state !== 'failed';
    }
    if (answer.outcome === 'confirm') setTimeout(() => void closePopup(), READ_MS);
    else if (answer.href !== null) openPhoneApp(answer.href);
    return true;
  };
  return {
    outcome,
    dial,
    /** The call that was asked for last. */
    dialled,
    forget: () => setOutcome((now) => (now.busy ? now : RESTING)),
  };
}

const shortened = (name: string | null): string | null => name?.trim().slice(0, LONGEST_NAME) || null;

function noteOf(answer: DialAnswer): string | null {
  switch (answer.outcome) {
    case 'call':
      return null;
    case 'confirm':
      return t('dialConfirm');
    default:
      return t(answer.href === null ? 'dialHandedOverWeb' : 'dialHandedOverTel');
  }
}
