import type { CallWatch } from './call-watch';

/** Alarm by alarm, what is done when it rings. */
export const createJobs = ({ watch }: { readonly watch: CallWatch }) =>
  ({
    /** A worker that died in the middle of a call takes it up again. */
    'follow-calls': () => watch.wake(),
  }) as const satisfies Record<string, () => void>;

export type JobName = keyof ReturnType<typeof createJobs>;
