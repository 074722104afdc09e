import type { Find } from '../../../lib/page/find-cache';
import { callableNumbers } from '../../../lib/phone';

export const findAtOnce: Find = (texts) => texts.map(callableNumbers);

/** Finds numbers as the background does, which takes a moment to answer. */
export const findLater: Find = (texts) =>
  new Promise((done) => setTimeout(() => done(texts.map(callableNumbers)), 0));
