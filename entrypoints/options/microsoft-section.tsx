import { useEffect } from 'preact/hooks';
import { AccountNotices } from '../../components/microsoft/account-notices';
import { SignInCard } from '../../components/microsoft/sign-in-card';
import { Contents } from '../../components/ui/contents';
import { useFocusAfter } from '../../components/ui/focus';
import { Skeleton } from '../../components/ui/skeleton';
import { t } from '../../lib/i18n';
import { isAwaiting } from './microsoft-condition';
import { MicrosoftDetails } from './microsoft-details';
import { microsoftParts } from './microsoft-parts';
import type { MicrosoftRooms, MicrosoftSectionProps } from './microsoft-rooms';
import { MicrosoftSetup } from './microsoft-setup';
import { MicrosoftTrouble } from './microsoft-trouble';
import { useMicrosoftGuide } from './use-microsoft-guide';
import { useMoment } from './use-moment';

/** Microsoft 365: the steps to it, and after them who is signed in and what that opens. */
export function MicrosoftSection({ microsoft, view, heading }: MicrosoftSectionProps) {
  const guide = useMicrosoftGuide(view);
  const now = useMoment(isAwaiting(view) ? 1_000 : 30_000);
  const phase = guide.progress ? (guide.step === null ? 'after' : 'steps') : null;
  useFocusAfter(phase, heading);
  if (phase === null) return <Skeleton />;
  const rooms = { microsoft, view, guide, now };
  return guide.step === null ? <After {...rooms} /> : <MicrosoftSetup {...rooms} step={guide.step} />;
}

/** Once all is set up: the sign-in first, then what it opens, then what was set up. */
function After(rooms: MicrosoftRooms) {
  const { microsoft, view, guide, now } = rooms;
  const signOut = async () => {
    // Who has been signed in does not go through the steps again.
    if (await microsoft.signOut()) guide.goTo('done');
  };
  useNamedPart();
  return (
    <div class="parts">
      <Contents label={t('contentsLabel')} entries={microsoftParts()} />
      <div class="parts-body">
        <SignInCard
          view={view}
          now={now}
          work={microsoft.work === 'configure' || microsoft.work === 'agree' ? 'other' : microsoft.work}
          onAllowAccess={() => void microsoft.allowAccess()}
          onSignIn={() => void microsoft.signIn()}
          onCheck={() => void microsoft.check()}
          onSignOut={() => void signOut()}
        />
        <MicrosoftTrouble microsoft={microsoft} elsewhere={isToldElsewhere(rooms)} />
        <AccountNotices view={view} />
        <MicrosoftDetails {...rooms} />
      </div>
    </div>
  );
}

/** The form for another app tells what is wrong with it, and the sign-in why it ended. */
const isToldElsewhere = ({ microsoft: { problem, failed }, view: { signIn } }: MicrosoftRooms): boolean =>
  failed === 'configure' ||
  (problem !== null && signIn?.problem?.kind === problem.kind && signIn.problem.detail === problem.detail);

/** The part that the address names was not there yet when the browser looked for it. */
function useNamedPart(): void {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
}
