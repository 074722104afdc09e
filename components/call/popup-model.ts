import type { Problem } from '../../lib/core/problem';
import type { Call } from '../../lib/dial/call';
import type { PageView, StatusView } from '../../lib/messaging/views';
import type { PageState } from './page-choice';

export interface PopupActions {
  /** Whether the text has served its turn: false where it is to be corrected. */
  dial(text: string, name: string | null): Promise<boolean>;
  /** What was said of the last request does not hold for what is being typed now. */
  forgetDial(): void;
  hangUp(): void;
  closeCall(): void;
  clearHistory(): void;
  chooseProfile(profile: string): void;
  allowPbx(host: string): void;
  allowOutlook(): void;
  choosePage(state: PageState): void;
  openSettings(): void;
  /** The part of the settings about Microsoft 365. */
  openMicrosoft(): void;
  openOutlook(): void;
}

/** A request under way, or why it was not done. */
export interface Asking {
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export interface PopupViewProps {
  /** `null` while it is being read: room is kept, nothing is claimed. */
  readonly status: StatusView | null;
  /** The call to show on top: one that is up, or that came to its end while the popup was looked at. */
  readonly call: Call | null;
  readonly page: PageView | null;
  readonly now: number;
  /** Why nothing newer can be shown, or why the last wish was not fulfilled. */
  readonly problem: Problem | null;
  /** `note`: what became of the last request to call, in words. */
  readonly dialling: Asking & { readonly note: string | null };
  readonly ending: Asking;
  /** Whether the call's card has only just come up under what was clicked. */
  readonly settling: boolean;
  /** Whether the phone system is being asked to change the own status. */
  readonly choosing: boolean;
  readonly actions: PopupActions;
}
