import parsePhoneNumber, { type PhoneNumber } from 'libphonenumber-js/max';

/** The most digits that a number has anywhere, with its country code (ITU-T E.164). */
export const MOST_DIGITS = 15;

/** The number written in E.164; `null` where it is no valid number of any country. */
export function parseE164(e164: string): PhoneNumber | null {
  const number = /^\+[1-9]\d{3,14}$/.test(e164) ? parsePhoneNumber(e164) : undefined;
  return number?.isValid() && number.number === e164 ? number : null;
}
