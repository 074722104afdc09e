export const JOINED =
  '(?:or|oder|ou|und|and|et|y|o|e|en|of|i|lub|oppure|ovvero|oraz|sowie|případně|resp\\.|og|och|ja|ve|és|și|sau|eller|και|nebo|alebo|vagy|tai|või|vai|arba|veya|bzw\\.?|и|или|та|або)';

/** What stands between numbers of one list. */
const BETWEEN = new RegExp(`^[\\s,;/|&]*(?:${JOINED}\\s*)?$`, 'iu');
const LONGEST = 12;

/** In its line, it may say in brackets whose the one before is. */
const WITH_REMARK = new RegExp(`^ ?\\([^()\\n\\u2028\\d]{1,30}\\) ?(?:[,;/|&]|${JOINED} ) ?$`, 'iu');
const LONGEST_WITH_REMARK = 44;

/** Whether what begins at a place goes on with a list behind what ends before it: `040 123456 (Anna) und 040 123457`. */
export function isListedBehind(text: string, end: number, start: number): boolean {
  if (start - end > LONGEST_WITH_REMARK) return false;
  const between = text.slice(end, start);
  return (between.length <= LONGEST && BETWEEN.test(between)) || WITH_REMARK.test(between);
}

/** Whether it does so in the same line, or as the end of a range. */
export const isListedInLine = (text: string, end: number, start: number): boolean =>
  start - end <= LONGEST && IN_LINE.test(text.slice(end, start));

/** Whether it is one of a list of things, each of which may be named in brackets: `4711 (seal), 4712 (screw) and`. */
export const isListedThing = (text: string, end: number, start: number): boolean =>
  isListedInLine(text, end, start) ||
  (start - end <= LONGEST_WITH_REMARK && NAMED_THING.test(text.slice(end, start)));

const NAMED_THING = new RegExp(`^\\s?\\([^()]{2,34}\\)\\s?(?:[,;/|&]|${JOINED}(?=\\s))\\s?$`, 'iu');

const IN_LINE = new RegExp(`^ ?(?:[,;/–-]|t/m|til|bis|through|${JOINED}) ?$`, 'iu');
