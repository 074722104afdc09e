import { describe, expect, it } from 'vitest';
import { judge, mayBeTrusted, type PolicyContext } from '../../../lib/dial/policy';
import { RISKS } from '../../../lib/dial/risk';
import { CAROL, PREMIUM } from '../../fixtures/dialling';

const somebody = (change: Partial<PolicyContext> = {}): PolicyContext => ({
  region: 'DE',
  ownExtension: '100',
  countries: null,
  confirmFirstTime: false,
  trusted: [],
  calledBefore: true,
  outsidePrefix: '',
  ...change,
});

const CALL = { decision: 'call' };
const asks = (...risks: string[]) => ({ decision: 'confirm', risks });

describe('an emergency number behind the prefix that leads outside', () => {
  it.each([
    ['0112', '0'],
    ['9911', '9'],
    ['0110', '0'],
  ])('is %s after %s, and is asked about', (target, outsidePrefix) => {
    expect(judge(target, somebody({ outsidePrefix, ownExtension: '1000' }))).toEqual(asks('emergency'));
  });

  it('is none where nothing leads outside so', () => {
    expect(judge('0112', somebody({ ownExtension: '1000' }))).toEqual(CALL);
  });
});

describe('one gesture', () => {
  it.each([
    ['a landline', CAROL],
    ['a mobile', '+4915112345678'],
    ['a free number', '+18005551234'],
    ['a colleague', '104'],
  ])('calls %s', (_, target) => {
    expect(judge(target, somebody())).toEqual(CALL);
  });

  it.each([
    ['the police and the ambulance', '112', asks('emergency')],
    ['a premium number', PREMIUM, asks('premium')],
    ['a premium number abroad', '+19005551234', asks('premium')],
    ['a number at shared cost', '+491801234567', asks('sharedCost')],
    ['a company-wide number', '+443331234567', asks('sharedCost')],
    ['a personal number', '+447012345678', asks('special')],
    ['a satellite phone', '+881612345678', asks('special')],
    ['a feature code', '*31', asks('featureCode')],
    ['a code that diverts every call', '*21*0900123456#', asks('featureCode')],
    ['a short code', '11833', asks('shortCode')],
  ])('asks before it calls %s', (_, target, verdict) => {
    expect(judge(target, somebody())).toEqual(verdict);
  });

  it.each([
    ['no number', ''],
    ['text', 'Carol'],
    ['a national number', '02079460999'],
    ['the police with a country code', '+49110'],
    ['a country that does not exist', '+999123456'],
    ['too few digits', '+4940'],
    ['a SIP address', 'sip:100@pbx.example.com'],
    ['a feature code behind a country code', '+44*70#'],
    ['digits of another script', '+٤٤٢٠٧٩٤٦٠٩٩٩'],
    ['a second number behind it', '+442079460999;+499001234567'],
    ['white space around it', ' +442079460999'],
    ['signs without a digit', '*#'],
  ])('refuses %s', (_, target) => {
    expect(judge(target, somebody())).toMatchObject({
      decision: 'refuse',
      problem: { kind: 'numberInvalid' },
    });
  });
});

describe('a list of countries', () => {
  it.each([
    ['the country of the number', CAROL, ['GB', 'DE'], CALL],
    ['other countries', CAROL, ['DE'], asks('country')],
    ['no country at all', CAROL, [], asks('country')],
    ['the country, for a colleague', '104', [], CALL],
    ['other countries, for a premium number', PREMIUM, ['GB'], asks('premium', 'country')],
  ])('with %s', (_, target, countries, verdict) => {
    expect(judge(target, somebody({ countries }))).toEqual(verdict);
  });
});

describe('a number that was never called', () => {
  const first = { calledBefore: false };

  it('is called without asking, unless that was wished', () => {
    expect(judge(CAROL, somebody(first))).toEqual(CALL);
    expect(judge(CAROL, somebody({ ...first, confirmFirstTime: true }))).toEqual(asks('firstTime'));
  });

  it('is asked about together with everything else that is risky about it', () => {
    expect(judge(PREMIUM, somebody({ ...first, confirmFirstTime: true, countries: ['GB'] }))).toEqual(
      asks('premium', 'country', 'firstTime'),
    );
  });

  it('is asked about once', () => {
    expect(judge(CAROL, somebody({ confirmFirstTime: true }))).toEqual(CALL);
  });
});

describe('a trusted number', () => {
  const strict = { countries: [], confirmFirstTime: true, calledBefore: false };

  it.each([CAROL, PREMIUM, '+491801234567', '+447012345678', '11833'])('is not asked about: %s', (target) => {
    expect(judge(target, somebody({ ...strict, trusted: [target] }))).toEqual(CALL);
  });

  it.each([
    ['112', 'emergency'],
    ['*31', 'featureCode'],
  ])('is asked about every time where it is %s', (target, risk) => {
    expect(judge(target, somebody({ ...strict, trusted: [target] }))).toEqual(asks(risk));
  });

  it('speaks for no other number', () => {
    expect(judge(PREMIUM, somebody({ trusted: [CAROL, PREMIUM.slice(0, -1)] }))).toEqual(asks('premium'));
  });

  it('is still refused where it is none', () => {
    expect(judge('+999123456', somebody({ trusted: ['+999123456'] }))).toMatchObject({ decision: 'refuse' });
  });
});

describe('"do not ask again"', () => {
  it.each(RISKS.map((risk) => [risk, risk !== 'emergency' && risk !== 'featureCode'] as const))(
    'may be offered for %s: %o',
    (risk, offered) => {
      expect(mayBeTrusted(['firstTime', risk])).toBe(offered);
    },
  );
});
