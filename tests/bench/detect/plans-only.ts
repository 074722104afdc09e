import { readWritten } from '../../../lib/phone/plan/written';
import { isForeign, lookAt } from '../../../lib/phone/reject/look';
import { surveyOf } from '../../../lib/phone/survey';
import { nextRun } from '../../../lib/phone/text/runs';
import { spanOf } from '../../../lib/phone/text/span';
import type { SpanWithNumber } from '../../fixtures/scoring';
import { MAILBOX_REGION } from './mail-text';
import type { Finder } from './peers';

/*
 * How fast our own candidates, their rejection at a look and the numbering plans are by themselves: no label is read, no
 * country is told, no kind, and no candidate is cut. It shows what time is left for those.
 */

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 17;

export const plansOnly: Finder = (text) => {
  const found: SpanWithNumber[] = [];
  const runs = { text, groups: surveyOf(text).groups, next: 0 };
  for (let run = nextRun(runs, never); run; run = nextRun(runs, never)) {
    if (run.digits < FEWEST_DIGITS || run.digits > MOST_DIGITS) continue;
    const looked = lookAt(text, run);
    if (looked.look === 'figures' || isForeign(looked)) continue;
    const { start, end, plain, digits } = spanOf(text, run, 0, run.groups.length - 1);
    const written = readWritten(plain, digits, MAILBOX_REGION);
    if (written) found.push({ start, end, e164: written.e164 });
  }
  return found;
};

const never = (): boolean => false;
