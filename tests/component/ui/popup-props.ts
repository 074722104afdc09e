import type { PopupActions, PopupViewProps } from '../../../components/call/popup-model';
import { aPage, aStatus, NOW } from '../../fixtures/status-views';

const nothing = () => undefined;
const resting = { busy: false, problem: null };

/** A popup at rest in which nothing happens, unless told otherwise. */
export const popupProps = (
  part: Partial<Omit<PopupViewProps, 'actions'>> = {},
  actions: Partial<PopupActions> = {},
): PopupViewProps => ({
  status: aStatus(),
  call: null,
  page: aPage(),
  now: NOW,
  problem: null,
  dialling: { ...resting, note: null },
  ending: resting,
  settling: false,
  choosing: false,
  actions: {
    dial: async () => true,
    forgetDial: nothing,
    hangUp: nothing,
    closeCall: nothing,
    clearHistory: nothing,
    chooseProfile: nothing,
    allowPbx: nothing,
    allowOutlook: nothing,
    choosePage: nothing,
    openSettings: nothing,
    openMicrosoft: nothing,
    openOutlook: nothing,
    ...actions,
  },
  ...part,
});
