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
  readonly onStop: (grant: Grant) => void;
}

/** How agreeing to these permissions stands: it is waited for, or what came of it. */
export function ConsentStanding({ grant, view, now, complete, onStop }: ConsentStandingProps) {
  const consent = view.consents[grant];
  const waiting = consent?.state === 'waiting';
  const heading = useFocusOnChange<HTMLHeadingElement>(waiting);
  const place = useFocusOnChange<HTMLDivElement>(waiting);
  if (waiting)
    return <ConsentWait consent={consent} now={now} heading={heading} onStop={() => onStop(grant)} />;
  return <ConsentOutcome consent={consent} complete={complete} place={place} />;
}
