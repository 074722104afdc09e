import { describe, expect, it } from 'vitest';
import { type CountryCode, describeTarget, type NumberType } from '../../../lib/phone';

const inGermany = { region: 'DE', ownExtension: '104' } as const;

describe('a target', () => {
  it('that is a public number is described by its plan', () => {
    expect(describeTarget('+494066969128', inGermany)).toEqual({
      target: '+494066969128',
      formatted: '+49 40 66969128',
      type: 'landline',
      country: 'DE',
      cost: 'ordinary',
    });
  });

  it('of no country has none', () => {
    expect(describeTarget('+80012345678', inGermany)).toMatchObject({ country: null, type: 'tollfree' });
  });

  it.each([
    ['+499001234567', 'premium', 'premium'],
    ['+491801234567', 'shared', 'shared'],
    ['+881612345678', 'special', 'special'],
  ])('that may cost more says so: %s', (target, type, cost) => {
    expect(describeTarget(target, inGermany)).toMatchObject({ type, cost });
  });

  it('that is no public number is shown as it is dialled', () => {
    for (const target of ['104', '110', '1234', '*31', '*21*0401234#'])
      expect(describeTarget(target, inGermany)).toMatchObject({
        target,
        formatted: target,
        country: null,
        cost: 'ordinary',
      });
  });

  it.each<[string, CountryCode | null, string | null, NumberType]>([
    ['112', 'DE', '104', 'emergency'],
    ['110', 'DE', '104', 'emergency'],
    ['110', 'GB', '104', 'internal'],
    ['999', 'GB', '104', 'emergency'],
    ['999', 'DE', '104', 'internal'],
    ['911', 'US', null, 'emergency'],
    ['911', 'DE', '104', 'emergency'],
    ['112', 'US', '104', 'emergency'],
    ['000', 'AU', null, 'emergency'],
    ['15', 'FR', '10', 'emergency'],
    ['15', 'DE', '10', 'internal'],
    ['110', null, '104', 'emergency'],
    ['999', null, null, 'emergency'],
    ['90000', 'SE', '10000', 'emergency'],
    ['105', 'DE', '104', 'internal'],
    ['114', 'FR', '100', 'short'],
    ['115', 'DE', '100', 'short'],
    ['061', 'ES', '100', 'short'],
    ['091', 'ES', '100', 'short'],
    ['411', 'US', '100', 'short'],
    ['116', 'DE', '100', 'internal'],
    ['1150', 'DE', '1000', 'internal'],
    ['101', null, '104', 'internal'],
    ['101', null, null, 'emergency'],
    ['101', null, '1000', 'emergency'],
    ['119', null, '104', 'emergency'],
    ['911', null, '104', 'emergency'],
    ['000', null, '104', 'emergency'],
    ['999', null, '104', 'emergency'],
    ['104', 'GB', '104', 'internal'],
    ['7', 'DE', '1', 'internal'],
    ['1001', 'DE', '1000', 'internal'],
    ['1001', 'DE', '104', 'short'],
    ['105', 'DE', null, 'short'],
    ['11833', 'DE', '104', 'short'],
    ['116117', 'DE', null, 'short'],
    ['12345678', 'DE', '10000000', 'internal'],
    ['0', 'DE', '104', 'short'],
    ['105', 'DE', 'a*4', 'short'],
    ['*31', 'DE', '104', 'feature'],
    ['#21#', 'DE', '1234', 'feature'],
    ['1#', null, null, 'feature'],
  ])('%s in %s at the extension %s is of the type %s', (target, region, ownExtension, type) => {
    expect(describeTarget(target, { region, ownExtension })?.type).toBe(type);
  });

  it('that is an extension from 100 on is an emergency number where the likely country has it', () => {
    const type = (likelyRegion: CountryCode) =>
      describeTarget('101', { region: null, likelyRegion, ownExtension: '104' })?.type;
    expect([type('GB'), type('IN'), type('UA')]).toEqual(['short', 'emergency', 'emergency']);
    expect(describeTarget('144', { region: null, likelyRegion: 'AT', ownExtension: '104' })?.type).toBe(
      'emergency',
    );
    expect(describeTarget('144', { region: null, likelyRegion: 'DE', ownExtension: '104' })?.type).toBe(
      'internal',
    );
  });

  it.each([
    '',
    '+',
    '+4940',
    '+112',
    '+49 40 66969128',
    '+49406696912812345678',
    '1234567',
    '04066969128',
    '*',
    '#*#',
    '1'.repeat(31),
    `*${'1'.repeat(30)}`,
    '１１２',
    '112 ',
    'tel:112',
    'toString',
  ])('is refused when it is none: %j', (text) => {
    expect(describeTarget(text, inGermany)).toBeNull();
  });
});
