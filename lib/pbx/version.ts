/** Whether a 3CX is one that we know how to talk to, as far as its version tells. */
export type Fitness = 'fine' | 'tooOld' | 'unknown';

/** The configuration API and Call Control, as they are used here, came with V20 (contracts/3cx.md §7). */
const OLDEST = 20;

/** Reads `20.0.9.1`, as in `X-3CX-Version`. */
export function fitnessOf(version: string | null): Fitness {
  const major = /^v?(\d{1,4})(\.\d+)*$/i.exec(version?.trim() ?? '')?.[1];
  if (major === undefined) return 'unknown';
  return Number(major) < OLDEST ? 'tooOld' : 'fine';
}
