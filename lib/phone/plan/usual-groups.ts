import type { ParsedNumber } from './parse';
import { type PlanFormat, planOf } from './plan';

/** A number as its country's plan writes it, without what stands between its groups: `040`, `66969128`. */
export const usualGroups = (number: ParsedNumber): readonly string[] =>
  groupsBy(number, ({ national }) => national);

/** The same behind its calling code: `40`, `66969128`. */
export const internationalGroups = (number: ParsedNumber): readonly string[] =>
  groupsBy(number, ({ international }) => international);

function groupsBy(
  { country, callingCode, national }: ParsedNumber,
  written: (format: PlanFormat) => string,
): readonly string[] {
  const format = planOf(country ?? callingCode).formats.find(
    ({ leading, pattern }) => (leading === null || leading.test(national)) && pattern.test(national),
  );
  const formatted = format ? national.replace(format.pattern, written(format)) : national;
  return formatted.match(/\d+/g) ?? [];
}
