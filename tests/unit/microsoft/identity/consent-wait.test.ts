import { describe, expect, it } from 'vitest';
import { type ProblemKind, problem } from '../../../../lib/core/problem';
import { fail, ok, type Result } from '../../../../lib/core/result';
import {
  afterAsking,
  beginConsentWait,
  type ConsentWait,
  consentView,
  stopConsentWait,
} from '../../../../lib/microsoft/identity/consent-wait';
import { MORNING } from '../../../fixtures/test-clock';

const MINUTE = 60_000;
const ALL = ok(['User.Read.All', 'Contacts.Read', 'Calendars.ReadBasic']);
const NONE = ok([]);
const waiting = () => beginConsentWait('application', MORNING);

/** Asks whenever it is due, with the same answer, until the wait is over. */
function askToTheEnd(answer: Result<readonly string[], ReturnType<typeof problem>>): readonly ConsentWait[] {
  const steps = [waiting()];
  for (let last = steps[0]; last && last.nextAt !== null; last = steps.at(-1))
    steps.push(afterAsking(last, answer, last.nextAt));
  return steps;
}

describe('waiting for a consent', () => {
  it('begins by asking at once', () => {
    expect(waiting()).toMatchObject({
      state: 'waiting',
      nextAt: MORNING,
      until: MORNING + 10 * MINUTE,
      asked: 0,
      askedAt: null,
      missing: ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'],
    });
  });

  it('ends with new tokens that show it all', () => {
    expect(afterAsking(waiting(), ALL, MORNING + 1)).toMatchObject({
      state: 'granted',
      asked: 1,
      askedAt: MORNING + 1,
      missing: [],
      nextAt: null,
    });
  });

  it('goes on by what is still missing', () => {
    expect(afterAsking(waiting(), ok(['Directory.Read.All']), MORNING)).toMatchObject({
      state: 'waiting',
      missing: ['Contacts.Read', 'Calendars.Read'],
      nextAt: MORNING + 5_000,
    });
  });

  it('asks less and less often, a last time after ten minutes, and then is late', () => {
    const steps = askToTheEnd(NONE);
    const pauses = steps.slice(1, -1).map(({ nextAt, askedAt }) => (nextAt ?? 0) - (askedAt ?? 0));
    expect(pauses.slice(0, -1)).toEqual([...pauses.slice(0, -1)].sort((one, other) => one - other));
    expect(steps.at(-1)).toMatchObject({ state: 'late', askedAt: MORNING + 10 * MINUTE, nextAt: null });
    expect(steps.length).toBeLessThan(20);
  });

  it.each<ProblemKind>(['microsoftUnreachable', 'microsoftThrottled', 'microsoftProxy', 'consentMissing'])(
    'goes on through %s, and says it',
    (kind) => {
      const wait = afterAsking(waiting(), fail(problem(kind)), MORNING);
      expect(wait).toMatchObject({ state: 'waiting', problem: { kind } });
      expect(afterAsking(wait, ALL, MORNING + 5_000)).toMatchObject({ state: 'granted', problem: null });
    },
  );

  it.each<ProblemKind>(['sessionOver', 'certificateExpired', 'applicationDisabled', 'notSignedIn'])(
    'stops at %s, which no waiting helps',
    (kind) => {
      expect(afterAsking(waiting(), fail(problem(kind)), MORNING)).toMatchObject({
        state: 'stopped',
        problem: { kind },
        nextAt: null,
      });
    },
  );

  it('may be stopped, and an answer that comes later changes nothing', () => {
    const stopped = stopConsentWait(waiting());
    expect(stopped).toMatchObject({ state: 'stopped', nextAt: null });
    expect(afterAsking(stopped, ALL, MORNING + 1)).toBe(stopped);
    const granted = afterAsking(waiting(), ALL, MORNING);
    expect(stopConsentWait(granted)).toBe(granted);
  });

  it('slept through by the computer asks once more and is late', () => {
    expect(afterAsking(waiting(), NONE, MORNING + 60 * MINUTE)).toMatchObject({ state: 'late', asked: 1 });
    expect(afterAsking(waiting(), ALL, MORNING + 60 * MINUTE)).toMatchObject({ state: 'granted' });
  });

  it('does not go on for ever when the clock is set back', () => {
    expect(afterAsking(waiting(), NONE, MORNING - 60 * MINUTE)).toMatchObject({ state: 'late' });
  });

  it('shows nothing of its own clockwork', () => {
    expect(consentView(waiting())).not.toHaveProperty('nextAt');
  });
});
