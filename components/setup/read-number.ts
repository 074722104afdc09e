/**
 * Reads a number as a person types it into a list: with country code, or an extension or short code of at most
 * six digits. `null` for everything else: a national number would match no number of a mail.
 */
export function readNumber(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replaceAll('(0)', '')
    .replace(/[\s\p{Cf}()./\u2010-\u2015-]/gu, '');
  return /^(\+[1-9]\d{3,14}|[\d*#]{1,6})$/.test(typed) ? typed : null;
}
