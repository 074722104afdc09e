import type { Problem, ProblemKind } from '../core/problem';

/** What the phone system says of a call that it will not end, however often it is asked. */
const REFUSALS: readonly ProblemKind[] = [
  'forbidden',
  'cannotCall',
  'dependencyFailed',
  'hangUpFailed',
  'notPbx',
];

/** Whether ending a call was refused; after anything else, it may have been ended or may be asked for again. */
export const isRefusal = ({ kind }: Problem): boolean => REFUSALS.includes(kind);
