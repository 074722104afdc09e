import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { thumbprintOf, x5tOf } from '../../../../lib/microsoft/certificate/thumbprint';

const DER = Uint8Array.from([0x30, 0x82, 0x00, 0xff]);
const hash = createHash('sha1').update(DER);
const [hex, base64url] = [hash.copy().digest('hex').toUpperCase(), hash.digest('base64url')];

describe('a thumbprint', () => {
  it('is SHA-1 in upper-case digits', async () => {
    expect(await thumbprintOf(DER)).toBe(hex);
  });

  it('is written in base64url where it is signed with', () => {
    expect(x5tOf(hex)).toBe(base64url);
    expect(x5tOf('FBEFBEFBFF'.padEnd(40, '0'))).toBe('-----_8AAAAAAAAAAAAAAAAAAAA');
  });
});
