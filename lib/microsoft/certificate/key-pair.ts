import type { Problem } from '../../core/problem';

/** A key of the application with the certificate that tells Microsoft of it. Times in milliseconds since 1970. */
export interface KeyPair {
  /** SHA-1 over the certificate, hexadecimal and upper case, as the portal shows it. */
  readonly thumbprint: string;
  /** The certificate, which is no secret. */
  readonly pem: string;
  /** Signs, and never leaves the browser: it cannot be exported. */
  readonly key: CryptoKey;
  readonly notBefore: number;
  readonly notAfter: number;
  /** `current` signs; `next` was made to follow it; `previous` was followed. */
  readonly use: 'current' | 'next' | 'previous';
  /** When Microsoft first gave a token for it; `null`: never yet. */
  readonly trustedAt: number | null;
  /** What Microsoft said to it last. */
  readonly trust: { readonly at: number; readonly problem: Problem | null } | null;
}
