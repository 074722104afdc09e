import { bytesOfHex, hexOf } from './hex';

/** SHA-1 over a certificate's bytes, as the portal shows it: 40 hexadecimal digits in upper case. */
export async function thumbprintOf(der: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-1', der))).toUpperCase();
}

/** The same for a JWT's header, `x5t`: base64url without padding (contracts/microsoft.md §2.1). */
export const x5tOf = (thumbprint: string): string =>
  btoa(String.fromCharCode(...bytesOfHex(thumbprint)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
