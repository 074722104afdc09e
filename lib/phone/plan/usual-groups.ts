import type { ParsedNumber } from './parse';
import { type PlanFormat, planOf } from './plan';

/** A number as its country's plan writes it, without what stands between its groups: `040`, `66969128`. */
export function usualGroups(number: ParsedNumber): readonly string[] {
  const format = formatOf(number);
  return format ? groupsBy(number, format, format.national) : [number.national];
}

/** The same behind its calling code: `40`, `66969128`. */
export function internationalGroups(number: ParsedNumber): readonly string[] {
  const format = formatOf(number);
  return format ? groupsBy(number, format, format.international) : [number.national];
}

function formatOf({ country, callingCode, national }: ParsedNumber): PlanFormat | null {
  for (const format of planOf(country ?? callingCode).formats) {
    const { leading, pattern } = format;
    if ((leading === null || leading.test(national)) && pattern.test(national)) return format;
  }
  return null;
}

const groupsBy = ({ national }: ParsedNumber, { pattern }: PlanFormat, written: string): readonly string[] =>
  national.replace(pattern, written).match(/\d+/g) ?? [];
