import { browser } from 'wxt/browser';
import type { Problem, ProblemKind } from '../core/problem';

type Messages = typeof import('../../public/_locales/en/messages.json');

/** A message that exists in `public/_locales`. */
export type MessageKey = keyof Messages;

/** The message in the browser's language, with `$1`… replaced in order. */
export const t = (key: MessageKey, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/** The language the browser is set to, as a BCP 47 tag. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** The language of our texts, for `lang`, names and times: the browser's own variety of it where it is the same. */
export function textLanguage(): string {
  const tag = t('languageTag');
  return uiLanguage().split('-')[0] === tag ? uiLanguage() : tag;
}

/** What happened, what that means for what the person wanted (where it can be said), and what to do next. */
export interface ProblemWords {
  readonly what: string;
  readonly consequence: string;
  readonly next: string;
}

/** What the person wanted when the problem came up. Of Microsoft 365 the words themselves say what was not done. */
export type Wanted = 'call' | 'setup' | 'microsoft';

/** After these nobody can say that nothing was done. */
const UNCERTAIN: readonly ProblemKind[] = ['answerLost', 'interrupted', 'internal'];

/** A problem in words. */
export function problemWords({ kind }: Problem, wanted: Wanted): ProblemWords {
  const what: `problem_${ProblemKind}` = `problem_${kind}`;
  const next: `problem_${ProblemKind}_next` = `problem_${kind}_next`;
  return { what: t(what), consequence: consequence(kind, wanted), next: t(next) };
}

/** These speak of a call that was made, or of none at all. */
const NOT_ABOUT_DIALLING: readonly ProblemKind[] = ['hangUpFailed', 'noCallToHangUp', 'statusNotAllowed'];

function consequence(kind: ProblemKind, wanted: Wanted): string {
  if (NOT_ABOUT_DIALLING.includes(kind)) return '';
  const uncertain = UNCERTAIN.includes(kind);
  if (wanted === 'call') return t(uncertain ? 'maybeDialled' : 'nothingDialled');
  return uncertain || wanted === 'microsoft' ? '' : t('nothingChanged');
}
