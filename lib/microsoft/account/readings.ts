import type { Problem } from '../../core/problem';
import type { Result } from '../../core/result';

/** What could be read; `null` where it could not. */
export const readOf = <Value>(result: Result<Value, Problem>): Value | null =>
  result.ok ? result.value : null;

/** A missing permission is shown among the permissions, and is no trouble here. */
export function troubleOf(results: readonly Result<unknown, Problem>[]): Problem | null {
  const troubles = results.flatMap((one) =>
    one.ok || one.error.kind === 'permissionMissing' ? [] : [one.error],
  );
  return troubles[0] ?? null;
}
