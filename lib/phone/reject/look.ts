import type { Run } from '../text/runs';
import { tokensOf } from '../text/tokens';
import { isWhole } from '../text/whole';
import { glanceAt, type Look } from './at-a-glance';
import { ALL, foreignGroups } from './tokens';

/** What can be told of a run by itself, whatever was found before it. */
export interface Looked {
  readonly look: Look;
  /** Whether the text holds nothing else. */
  readonly isWholeText: boolean;
  /** Which of its groups are of something that is no phone number; see `foreignGroups`. */
  readonly foreign: readonly boolean[] | null;
}

const FIGURES: Looked = { look: 'figures', isWholeText: false, foreign: ALL };

/** Looks at a run. */
export function lookAt(text: string, run: Run): Looked {
  const look = glanceAt(text, run);
  if (look === 'figures') return FIGURES;
  const isWholeText = isWhole(text, run);
  return { look, isWholeText, foreign: isWholeText ? null : foreignGroups(text, run, tokensOf(run)) };
}

/** Whether nothing of a run can be a number. */
export const isForeign = ({ foreign }: Looked): boolean => foreign === ALL;
