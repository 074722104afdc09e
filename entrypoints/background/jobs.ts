import type { MICROSOFT_ALARM } from '../../lib/platform/alarm';
import type { CallNews } from './call-news';
import type { CallWatch } from './call-watch';

interface Workers {
  readonly watch: CallWatch;
  readonly news: Pick<CallNews, 'showBadge'>;
  readonly microsoft: { wake(): Promise<void> };
}

/** Alarm by alarm, what is done when it rings. */
export const createJobs = ({ watch, news, microsoft }: Workers) =>
  ({
    /** A worker that died in the middle of a call takes it up again. */
    'follow-calls': () => watch.wake(),
    /** What the badge says has become old. */
    badge: () => void news.showBadge(),
    /** A sign-in has come to its end, or a consent is waited for. */
    microsoft: () => void microsoft.wake(),
  }) as const satisfies Record<typeof MICROSOFT_ALARM | 'follow-calls' | 'badge', () => void>;

export type JobName = keyof ReturnType<typeof createJobs>;
