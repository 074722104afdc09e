import { browser } from 'wxt/browser';
import type { Problem, ProblemKind } from '../core/problem';

type Messages = typeof import('../../public/_locales/en/messages.json');

/** A message that exists in `public/_locales`. */
export type MessageKey = keyof Messages;

/** The message in the browser's language, with `$1`… replaced in order. */
export const t = (key: MessageKey, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/** The browser's language as a BCP 47 tag, for `Intl`. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** What happened, what was not done (where that is certain), and what to do next. */
export interface ProblemWords {
  readonly what: string;
  readonly consequence: string;
  readonly next: string;
}

/** After these nobody can say that nothing was done. */
const UNCERTAIN: readonly ProblemKind[] = ['answerLost', 'interrupted', 'internal'];

/** A problem in words, for a person who wanted to call or to change settings. */
export function problemWords({ kind }: Problem, wanted: 'call' | 'setup'): ProblemWords {
  const what: `problem_${ProblemKind}` = `problem_${kind}`;
  const next: `problem_${ProblemKind}_next` = `problem_${kind}_next`;
  const consequence = t(wanted === 'call' ? 'nothingDialled' : 'nothingChanged');
  return { what: t(what), consequence: UNCERTAIN.includes(kind) ? '' : consequence, next: t(next) };
}
