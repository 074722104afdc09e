/** What stands between numbers of one list; of a remark in brackets, whose the one before is. */
const BETWEEN =
  /^(?: ?\([^()\n\d]{1,30}\))?[\s,;/|&]*(?:(?:or|oder|ou|und|and|et|y|o|e|en|of|i|lub|og|och|ja|ve|és|și|sau|eller|bzw\.?|и|или|та|або)[\s]*)?$/iu;

/** It is no longer. */
const LONGEST = 44;

/** Whether what begins at a place goes on with a list behind what ends before it: `040 123456 (Anna) und 040 123457`. */
export const isListedBehind = (text: string, end: number, start: number): boolean =>
  start - end <= LONGEST && BETWEEN.test(text.slice(end, start));
