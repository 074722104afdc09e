import type { ParsedNumber } from './parse';
import { planOf } from './plan';

/** A number as its country's plan writes it, without what stands between its groups: `040`, `66969128`. */
export function usualGroups({ country, national }: ParsedNumber): readonly string[] {
  const formats = country === undefined ? [] : planOf(country).formats;
  const format = formats.find(
    ({ leading, pattern }) => (leading === null || leading.test(national)) && pattern.test(national),
  );
  const written = format ? national.replace(format.pattern, format.written) : national;
  return written.match(/\d+/g) ?? [];
}
