import type { CertificateView } from '../../messaging/microsoft';
import type { KeyPairs } from './rotation';
import { validityAt } from './validity';

const ORDER = ['current', 'next', 'previous'];

/** What the options page shows of the keys: never the keys. `now` by Microsoft's clock. */
export const certificateViews = (pairs: KeyPairs, now: number): readonly CertificateView[] =>
  [...pairs]
    .sort((one, other) => ORDER.indexOf(one.use) - ORDER.indexOf(other.use))
    .map(({ thumbprint, pem, notBefore, notAfter, use, trust }) => ({
      thumbprint,
      pem,
      notBefore,
      notAfter,
      use,
      trust,
      validity: validityAt({ notBefore, notAfter }, now),
    }));
