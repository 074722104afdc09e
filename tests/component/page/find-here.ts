import type { Find } from '../../../lib/page/find-cache';
import { callableNumbers } from '../../../lib/phone';

/** Finds numbers as the background does, which takes a moment to answer. */
export const findLater: Find = (text) =>
  new Promise((done) => setTimeout(() => done(callableNumbers(text)), 0));

export const findAtOnce: Find = callableNumbers;
