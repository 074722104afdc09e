import type { SignInView } from '../../lib/messaging/microsoft';

/** Its 24 hours are over, and Microsoft could not be asked yet whether it goes on. */
export const isDue = ({ state, endsAt, problem }: SignInView, now: number): boolean =>
  state === 'active' && now >= endsAt && problem !== null;
