import { useState } from 'preact/hooks';
import type { PopupActions } from '../../components/call/popup-model';
import { PopupView } from '../../components/call/popup-view';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import { requestOutlookAccess } from '../../lib/platform/outlook-access';
import { closePopup, openOptions } from '../../lib/platform/own-pages';
import { requestPbxAccess } from '../../lib/platform/pbx-access';
import { openTab } from '../../lib/platform/tabs';
import { topCall } from './top-call';
import { useDial } from './use-dial';
import { useHangUp } from './use-hang-up';
import { useNow } from './use-now';
import { usePage } from './use-page';
import { useSettling } from './use-settling';
import { type StatusAnswer, useStatus } from './use-status';

/** The part of the options page about Microsoft 365. */
const MICROSOFT_SETTINGS = '/options.html#microsoft';
const OUTLOOK = 'https://outlook.office.com/mail/';

/** Joins what the popup shows with what a person can do there. */
export function Popup() {
  const { status, problem, follow, showCall } = useStatus();
  const now = useNow();
  const [openedAt] = useState(() => Date.now());
  const [closed, setClosed] = useState<string | null>(null);
  const dialling = useDial(showCall);
  const refresh = () => void follow(ask('status.refresh', null));
  const ending = useHangUp(refresh);
  const page = usePage();
  const wish = useWish(follow);
  const call = topCall(status?.call ?? null, openedAt, closed);
  const settling = useSettling(call?.intentId === dialling.dialled ? dialling.dialled : null);

  const actions: PopupActions = {
    dial: dialling.dial,
    forgetDial: dialling.forget,
    hangUp: () => {
      if (call) void ending.hangUp(call.intentId);
    },
    closeCall: () => setClosed(call?.intentId ?? null),
    clearHistory: () => void wish.want('clear', ask('history.clear', null)),
    chooseProfile: (profile) => void wish.want('profile', ask('profile.choose', { profile })),
    allowPbx: (host) => void requestPbxAccess(host).then(refresh, refresh),
    allowOutlook: () => {
      const look = () => {
        refresh();
        void page.read();
      };
      void requestOutlookAccess().then(look, look);
    },
    choosePage: (state) => void page.choose(state),
    openSettings: () => {
      openOptions();
      void closePopup();
    },
    openMicrosoft: () => void openTab(MICROSOFT_SETTINGS).then(closePopup),
    openOutlook: () => void openTab(OUTLOOK).then(closePopup),
  };

  return (
    <PopupView
      status={status}
      call={call}
      page={page.page}
      now={now}
      problem={wish.problem ?? page.problem ?? problem}
      dialling={dialling.outcome}
      ending={ending.of(call?.intentId)}
      settling={settling}
      choosing={wish.pending === 'profile'}
      actions={actions}
    />
  );
}

type Wish = 'clear' | 'profile';

/** What a person wants changed, one thing at a time; why it was not done stays until the next. */
function useWish(follow: (asked: Promise<StatusAnswer>) => Promise<StatusAnswer>) {
  const [pending, setPending] = useState<Wish | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const want = async (wish: Wish, asked: Promise<StatusAnswer>): Promise<void> => {
    setPending(wish);
    const answer = await follow(asked);
    setPending(null);
    setProblem(answer.ok ? null : answer.error);
  };
  return { pending, problem, want };
}
