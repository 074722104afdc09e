import type { Grant, MicrosoftView } from '../../lib/messaging/microsoft';
import { useFocusOnChange } from '../ui/focus';
import { ConsentOutcome } from './consent-outcome';
import { ConsentWait } from './consent-wait';

export interface ConsentStandingProps {
  readonly grant: Grant;
  readonly view: MicrosoftView;
  readonly now: number;
  /** Whether nothing is missing. */
  readonly complete: boolean;
  readonly onStop: () => void;
}

/** How agreeing to these permissions stands: it is waited for, or what came of it. */
export function ConsentStanding({ grant, view, now, complete, onStop }: ConsentStandingProps) {
  const consent = consentOf(view, grant);
  const waiting = consent?.state === 'waiting';
  const heading = useFocusOnChange<HTMLHeadingElement>(waiting);
  const place = useFocusOnChange<HTMLDivElement>(waiting);
  if (waiting) return <ConsentWait consent={consent} now={now} heading={heading} onStop={onStop} />;
  return <ConsentOutcome consent={consent} complete={complete} place={place} />;
}

/** The last agreement that was asked for, where it was for these permissions. */
export const consentOf = ({ consent }: MicrosoftView, grant: Grant): MicrosoftView['consent'] =>
  consent?.grant === grant ? consent : null;
