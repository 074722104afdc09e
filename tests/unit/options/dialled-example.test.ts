import { describe, expect, it } from 'vitest';
import { dialledExample } from '../../../entrypoints/options/dialled-example';
import { dialString } from '../../../lib/dial/dial-plan';
import { listCountries } from '../../../lib/phone';

describe('the example of the dial plan', () => {
  it.each([null, ...listCountries()])('is what would be dialled from %s', (region) => {
    for (const numberFormat of ['international', 'national'] as const) {
      for (const outsidePrefix of ['', '0']) {
        for (const internationalPrefix of ['', '00', '0011']) {
          const plan = { region, numberFormat, outsidePrefix, internationalPrefix };
          expect(dialledExample(plan)).toBe(dialString('+4940123456', plan));
        }
      }
    }
  });
});
