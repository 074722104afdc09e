import { Metadata } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { type CountryCode, internationalPrefixOf, listCountries, nationalDigits } from '../../../lib/phone';

describe('a number inside its country', () => {
  it.each([
    ['+4940123456', '040123456'],
    ['+491713920025', '01713920025'],
    ['+12125550123', '2125550123'],
    ['+442079460958', '02079460958'],
    ['+390669812345', '0669812345'],
    ['+33123456789', '0123456789'],
    ['+34912345678', '912345678'],
    ['+74951234567', '84951234567'],
    ['+3612345678', '0612345678'],
    ['+61212345678', '0212345678'],
    ['+81312345678', '0312345678'],
    ['+4532123456', '32123456'],
  ])('%s is dialled as %s', (e164, digits) => {
    expect(nationalDigits(e164)).toBe(digits);
  });

  it.each(['+80012345678', '+881612345678', '+4940', '040123456', '112', '', '+49 40 123456'])(
    '%j is none of a country',
    (text) => {
      expect(nationalDigits(text)).toBeNull();
    },
  );
});

describe('the prefix for abroad', () => {
  it.each<[CountryCode, string]>([
    ['DE', '00'],
    ['GB', '00'],
    ['US', '011'],
    ['CA', '011'],
    ['AU', '0011'],
    ['RU', '810'],
    ['JP', '010'],
    ['KR', '001'],
    ['TW', '002'],
    ['SG', '001'],
    ['HK', '00'],
    ['FI', '00'],
    ['BR', '00'],
    ['CU', '119'],
    ['NG', '009'],
  ])('of %s is %s', (region, prefix) => {
    expect(internationalPrefixOf(region)).toBe(prefix);
  });

  /** Brazil's has the code of a long-distance company in it, which is for the caller to choose. */
  const NOT_BY_ITSELF: readonly CountryCode[] = ['BR'];

  it.each(listCountries().filter((region) => !NOT_BY_ITSELF.includes(region)))(
    'of %s is one that its plan knows',
    (region) => {
      const metadata = new Metadata();
      metadata.selectNumberingPlan(region);
      const pattern = metadata.numberingPlan?.IDDPrefix() ?? '';
      expect(internationalPrefixOf(region)).toMatch(new RegExp(`^(?:${pattern})$`));
    },
  );
});
