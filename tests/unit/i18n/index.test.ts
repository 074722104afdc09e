import { afterEach, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type ProblemKind, problem } from '../../../lib/core/problem';
import { problemWords, t, uiLanguage } from '../../../lib/i18n';
import { fake } from '../../fixtures/fake-browser';

afterEach(() => {
  fake.language = 'en';
});

const UNCERTAIN: readonly ProblemKind[] = ['answerLost', 'interrupted', 'internal'];
/** These speak of a call that was made, or of none at all. */
const ELSEWHERE: readonly string[] = ['hangUpFailed', 'noCallToHangUp', 'statusNotAllowed'];
const certain = PROBLEM_KINDS.filter(
  (kind) => !UNCERTAIN.some((one) => one === kind) && !ELSEWHERE.includes(kind),
);

describe('words', () => {
  it('come in the browser’s language, with what belongs in them', () => {
    expect(t('popupLinePhone', '100', 'Yealink')).toBe('Extension 100 · Yealink');
    fake.language = 'de';
    expect([uiLanguage(), t('popupLinePhone', '100', 'Yealink')]).toEqual([
      'de',
      'Nebenstelle 100 · Yealink',
    ]);
  });
});

describe.each(['en', 'de'])('a problem in %s', (language) => {
  it.each(PROBLEM_KINDS)('%s says what happened and what to do next', (kind) => {
    fake.language = language;
    const { what, next } = problemWords(problem(kind), 'call');
    for (const sentence of [what, next]) expect(sentence).toMatch(/^\S.*[.!]$/);
    expect(what).not.toBe(next);
  });
});

describe('after a problem', () => {
  it.each(certain)('%s it is said that nothing was dialled, or changed', (kind) => {
    expect(problemWords(problem(kind), 'call').consequence).toBe('Nothing was dialled.');
    expect(problemWords(problem(kind), 'setup').consequence).toBe('Your settings were not changed.');
  });

  it.each(ELSEWHERE)('%s nothing is said of dialling', (kind) => {
    const found = PROBLEM_KINDS.find((one) => one === kind) ?? 'internal';
    expect(problemWords(problem(found), 'call').consequence).toBe('');
  });

  it.each(UNCERTAIN)('%s nobody claims that nothing was done', (kind) => {
    expect(problemWords(problem(kind), 'call').consequence).toContain('may have gone out');
    expect(problemWords(problem(kind), 'setup').consequence).toBe('');
  });
});
