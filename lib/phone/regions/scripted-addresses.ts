import type { CountryCode } from '../region';
import { countryOfAddress, isScripted } from './scripted-places';

/** Addresses are no longer; longer lines are sentences. */
const LONGEST = 80;

/** Of a phone number: what stands in its line is said of that. */
const NUMBER = /\p{Nd}(?:[ ()./\u2010-\u2013-]{0,2}\p{Nd}){6}/u;

/** Lines that are addresses in scripts without capitals, where they begin, and their countries. */
export function scriptedAddresses(
  text: string,
): readonly { readonly at: number; readonly country: CountryCode }[] {
  const found: { at: number; country: CountryCode }[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    if (end - start <= LONGEST && holdsScript(text, start, end)) {
      const line = text.slice(start, end);
      const country = NUMBER.test(line) ? null : countryOfAddress(line);
      if (country) found.push({ at: start, country });
    }
    start = end + 1;
  }
  return found;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x2028) return at;
  }
  return at;
}

function holdsScript(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isScripted(text.charCodeAt(at))) return true;
  return false;
}
