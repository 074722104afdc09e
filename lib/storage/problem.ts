import * as v from 'valibot';
import { PROBLEM_KINDS } from '../core/problem';

/** A problem as it is kept; one of a kind that is no longer known does not fit. */
export const StoredProblem = v.pipe(
  v.object({ kind: v.picklist(PROBLEM_KINDS), detail: v.optional(v.string()) }),
  v.transform(({ kind, detail }) => (detail === undefined ? { kind } : { kind, detail })),
);
