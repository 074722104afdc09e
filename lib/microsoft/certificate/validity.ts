import type { KeyPair } from './key-pair';

export type Validity = 'valid' | 'soon' | 'expired' | 'notYet';

/** A certificate that ends sooner should have a successor. */
const SOON_MS = 30 * 86_400_000;

/** From when on a certificate should have a successor. */
export const remindFrom = ({ notAfter }: Pick<KeyPair, 'notAfter'>): number => notAfter - SOON_MS;

/** How a certificate stands at a moment, by Microsoft's clock; milliseconds since 1970. */
export function validityAt(
  { notBefore, notAfter }: Pick<KeyPair, 'notBefore' | 'notAfter'>,
  now: number,
): Validity {
  if (now < notBefore) return 'notYet';
  if (now >= notAfter) return 'expired';
  return notAfter - now < SOON_MS ? 'soon' : 'valid';
}
