/**
 * The number that a `tel:` or `callto:` address names (RFC 3966), without its extension and other parameters;
 * `null` where the text is no such address. A local number comes with its context, where that is a country's or an
 * area's number.
 */
export function numberInAddress(text: string): string | null {
  const [, address, parameters = ''] = ADDRESS.exec(text) ?? [];
  if (address === undefined) return null;
  const number = decoded(address).replace(TONES, '').replace(/\/+$/, '');
  const context = decoded(CONTEXT.exec(parameters)?.[1] ?? '');
  return context.startsWith('+') && !number.trimStart().startsWith('+') ? context + number : number;
}

const ADDRESS = /^(?:tel|callto):(?:\/\/)?([^;?]*)(.*)$/is;

const CONTEXT = /;phone-context=([^;?]*)/i;

/** Pauses and what is keyed after them, once the call is answered: not a part of the number. */
const TONES = /[,pw][\d*#,pw]*$/i;

/** An address that is not encoded as it should be names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
