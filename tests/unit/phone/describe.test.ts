import { describe, expect, it } from 'vitest';
import { describeNumber, suggestRegion } from '../../../lib/phone';

describe('a number in E.164', () => {
  it('is shown as it is written internationally, with its country', () => {
    expect(describeNumber('+494066969128')).toEqual({
      e164: '+494066969128',
      formatted: '+49 40 66969128',
      country: 'DE',
      type: 'landline',
      cost: 'ordinary',
    });
  });

  it.each([
    ['+499001234567', 'premium'],
    ['+491801234567', 'shared'],
    ['+448712345678', 'premium'],
    ['+498007246000', 'ordinary'],
    ['+80012345678', 'ordinary'],
    ['+80812345678', 'shared'],
    ['+979123456789', 'premium'],
    ['+447012345678', 'special'],
    ['+881612345678', 'special'],
    ['+882161234567', 'special'],
    ['+870773111632', 'special'],
    ['+878101234567890', 'special'],
  ])('%s costs %s', (e164, cost) => {
    expect(describeNumber(e164)?.cost).toBe(cost);
  });

  it.each([
    ['+494066969128', 'landline'],
    ['+491713920025', 'mobile'],
    ['+16502530000', 'landlineOrMobile'],
    ['+498007246000', 'tollfree'],
    ['+499001234567', 'premium'],
    ['+491801234567', 'shared'],
    ['+448712345678', 'premium'],
    ['+443001234567', 'shared'],
    ['+447012345678', 'special'],
    ['+447640123456', 'special'],
    ['+4915112345678', 'mobile'],
    ['+445612345678', 'internet'],
    ['+815012345678', 'internet'],
    ['+80012345678', 'tollfree'],
    ['+80812345678', 'shared'],
    ['+979123456789', 'premium'],
    ['+881612345678', 'special'],
    ['+882161234567', 'special'],
    ['+870773111632', 'special'],
    ['+878101234567890', 'special'],
  ])('%s is of the type %s', (e164, type) => {
    expect(describeNumber(e164)?.type).toBe(type);
  });

  it.each(['+4940', '4940669691', '+49 40 66969128', '+000000000', '112', '', '+49406696912812345678'])(
    'is refused when it is none: %j',
    (text) => {
      expect(describeNumber(text)).toBeNull();
    },
  );
});

describe('the country of a mailbox', () => {
  it.each([
    [['de-AT', 'en-US'], 'AT'],
    [['en', 'de-CH'], 'CH'],
    [['de', 'en'], 'DE'],
    [['', 'not a language', 'pt-BR'], 'BR'],
    [['eo'], null],
    [[], null],
  ])('of %j is %s', (languages, region) => {
    expect(suggestRegion(languages)).toBe(region);
  });
});
