import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derOf } from '../../../../components/microsoft/save-file';
import { pemOf } from '../../../../lib/microsoft/certificate/pem';

describe('a certificate as text', () => {
  it('has lines of 64 characters between its marks', () => {
    const lines = pemOf(new Uint8Array(100)).split('\n');
    expect(lines.map(({ length }) => length)).toEqual([27, 64, 64, 8, 25, 0]);
  });

  it('is saved as the bytes that it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2_000 }), (bytes) => {
        expect(derOf(pemOf(bytes))).toEqual(bytes);
        expect(derOf(pemOf(bytes).replaceAll('\n', '\r\n'))).toEqual(bytes);
      }),
    );
  });
});
