import fc from 'fast-check';
import parsePhoneNumber from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { type DialPlan, dialString } from '../../../lib/dial/dial-plan';

const HAMBURG = '+494066969128';
const BOSTON = '+16175550123';

const aPlan = (change: Partial<DialPlan> = {}): DialPlan => ({
  region: 'DE',
  outsidePrefix: '',
  internationalPrefix: '',
  numberFormat: 'international',
  ...change,
});

describe('a number outside', () => {
  it.each<[string, string, Partial<DialPlan>, string]>([
    ['as it is', HAMBURG, {}, '+494066969128'],
    ['with 00 for the plus', HAMBURG, { internationalPrefix: '00' }, '00494066969128'],
    [
      'with an outside line and 00',
      HAMBURG,
      { outsidePrefix: '0', internationalPrefix: '00' },
      '000494066969128',
    ],
    ['behind an outside line, where no plus may stand', HAMBURG, { outsidePrefix: '0' }, '000494066969128'],
    ['behind an outside line in America', HAMBURG, { region: 'US', outsidePrefix: '9' }, '9011494066969128'],
    [
      'behind an outside line of an unknown country',
      HAMBURG,
      { region: null, outsidePrefix: '9' },
      '900494066969128',
    ],
    ['in national form', HAMBURG, { numberFormat: 'national' }, '04066969128'],
    [
      'in national form behind an outside line',
      HAMBURG,
      { numberFormat: 'national', outsidePrefix: '0' },
      '004066969128',
    ],
    [
      'in national form without a national prefix',
      BOSTON,
      { numberFormat: 'national', region: 'US' },
      '6175550123',
    ],
    ['abroad, whatever the form at home', BOSTON, { numberFormat: 'national' }, '+16175550123'],
    [
      'abroad, with 00 for the plus',
      BOSTON,
      { numberFormat: 'national', internationalPrefix: '00' },
      '0016175550123',
    ],
    [
      'in Canada, seen from the United States',
      '+14165550123',
      { numberFormat: 'national', region: 'US' },
      '+14165550123',
    ],
    ['in an unknown country', HAMBURG, { numberFormat: 'national', region: null }, '+494066969128'],
  ])('%s', (_, target, plan, dialled) => {
    expect(dialString(target, aPlan(plan))).toBe(dialled);
  });
});

describe('what is no public number', () => {
  it.each(['104', '112', '110', '11833', '*31', '*21*104#'])('is dialled as it is: %s', (target) => {
    const plan = aPlan({ outsidePrefix: '0', internationalPrefix: '00', numberFormat: 'national' });
    expect(dialString(target, plan)).toBe(target);
  });
});

describe('whatever the plan', () => {
  const prefix = fc.constantFrom('', '0', '9', '00', '011', '*7');
  const plans = fc.record<DialPlan>({
    region: fc.constantFrom(null, 'DE', 'GB', 'US', 'IT', 'FR', 'RU'),
    outsidePrefix: prefix,
    internationalPrefix: prefix,
    numberFormat: fc.constantFrom('international', 'national'),
  });
  const numbers = fc.oneof(
    fc.stringMatching(/^[1-9]\d{6,13}$/).map((digits) => `+${digits}`),
    fc.constantFrom(HAMBURG, BOSTON, '+390612345678', '+33142685300', '+74951234567', '+442079460999'),
  );

  it('no digit of the subscriber’s number is lost', () => {
    fc.assert(
      fc.property(numbers, plans, (number, plan) => {
        const dialled = dialString(number, plan);
        // Of the shortest, six digits take in the country's: `+4989000` is 089000 at home.
        const subscriber = parsePhoneNumber(number)?.nationalNumber ?? number.slice(1);
        expect(dialled.endsWith(subscriber)).toBe(true);
        if (plan.numberFormat === 'international') expect(dialled.endsWith(number.slice(1))).toBe(true);
      }),
    );
  });

  it('it begins with the outside line, and has no plus but at its beginning', () => {
    fc.assert(
      fc.property(numbers, plans, (number, plan) => {
        const dialled = dialString(number, plan);
        expect(dialled.startsWith(plan.outsidePrefix)).toBe(true);
        expect(dialled.lastIndexOf('+')).toBeLessThanOrEqual(0);
        expect(dialled).toMatch(/^\+?[\d*#]+$/);
      }),
    );
  });

  it('nothing but public numbers changes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d*#]{1,30}$/), plans, (target, plan) => {
        expect(dialString(target, plan)).toBe(target);
      }),
    );
  });
});
