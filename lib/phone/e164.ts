import { type ParsedNumber, parseDigits } from './plan/parse';

/** The number written in E.164; `null` where it is no valid number in any plan. */
export function parseE164(e164: string): ParsedNumber | null {
  const number = /^\+[1-9]\d{3,14}$/.test(e164) ? parseDigits(e164, undefined) : null;
  return number?.e164 === e164 ? number : null;
}
