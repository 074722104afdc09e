import type { MicrosoftCare } from '../../lib/messaging/views';
import type { StoredSignIn } from '../../lib/storage/microsoft-sign-in';

/**
 * What of Microsoft 365 needs somebody, by what is stored alone. `remindFrom`: from when on the certificate that signs
 * is to be followed by another; `now`: both in milliseconds since 1970.
 */
export function careOf(
  signIn: StoredSignIn | null,
  remindFrom: number | null,
  now: number,
): MicrosoftCare | null {
  if (signIn?.signedIn?.state === 'ended') return 'signIn';
  return remindFrom !== null && now >= remindFrom ? 'certificate' : null;
}
