import { describe, expect, test } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) =>
  findPhoneNumbers(text, { region }).map(({ raw, kind }) => `${raw} ${kind}`);

describe('a value behind its key', () => {
  test.each<[CountryCode, string, string[]]>([
    [
      'DE',
      'telefon=030 / 58909072\nmobil=030 / 50701216\nplz=04109',
      ['030 / 58909072 phone', '030 / 50701216 phone'],
    ],
    [
      'HU',
      'Név=Anna&Tel=06 20 107 0581&Tel2=06 20 129 6123&Fo=40',
      ['06 20 107 0581 mobile', '06 20 129 6123 mobile'],
    ],
    ['ES', 'cp=50001;tlf=945 678 765;movil=612569096', ['945 678 765 phone', '612569096 mobile']],
    ['GR', 'tilefono=691 836 1092\natoma=5', ['691 836 1092 mobile']],
    ['ID', 'no_hp=0292-7852-769\njumlah_tiket=3', ['0292-7852-769 phone']],
    ['US', 'callback=878-787-4121; duration=143s', ['878-787-4121 phone']],
    ['US', 'homePhone="878-787-4121"', ['878-787-4121 phone']],
    ['PH', 'cp=0905 092 9830; ht=5', ['0905 092 9830 mobile']],
    ['DE', 'tel=+49 711 216874', ['+49 711 216874 phone']],
  ])('is a number where the key names a phone: %s, %s', (region, text, numbers) => {
    expect(found(region, text)).toEqual(numbers);
  });

  test('is a further number behind one of somebody', () => {
    expect(found('CA', 'phone=506-923-2327 | alt=587-214-7670')).toEqual([
      '506-923-2327 phone',
      '587-214-7670 phone',
    ]);
    expect(found('CA', 'order=506-923-2327 | alt=587-214-7670')).toEqual([]);
  });

  test.each([
    'order=0711216874',
    'id=0711216874; pcode=0711 216875; ref=0711216876',
    'phone_id=0711216874',
    'contactId=0711216874',
    'service=2001447103',
    't=0711216874&m=0711216875',
    'cp=0711216874',
  ])('is none where it is a thing’s, or nobody knows whose: %s', (text) => {
    expect(found('DE', text)).toEqual([]);
  });

  test.each([
    'https://firma.example/?a=b&phone=0711216874',
    'www.firma.example/a?b=c&phone=0711216874&mobil=01712168743',
    'GET /api?tel=0711216874&mobil=01712168743',
    `https://firma.example/${'a=b&'.repeat(90)}tel=0711216874`,
  ])('is none within an address: %s', (text) => {
    expect(found('DE', text)).toEqual([]);
  });
});

describe('a label that ends in a number', () => {
  test.each<[CountryCode, string, string[]]>([
    ['SK', '[Telefón] 0912/618 187 [Telefón 2] 0912/549 410', ['0912/618 187 mobile', '0912/549 410 mobile']],
    ['DE', 'Mobil 1 01712168743 Mobil 2 0171 2168744', ['01712168743 mobile', '0171 2168744 mobile']],
    ['VN', 'sim 1 0912509874 sim 2 0767216321', ['0912509874 mobile', '0767216321 mobile']],
  ])('is one of several: %s, %s', (region, text, numbers) => {
    expect(found(region, text)).toEqual(numbers);
  });

  test.each<[CountryCode, string]>([
    ['DE', 'Rechnung 2 0711216874'],
    ['ID', 'No. Seri Kartu SIM: 0215824175'],
  ])('is none of a thing: %s, %s', (region, text) => {
    expect(found(region, text)).toEqual([]);
  });

  test('leaves a number whole that begins with a digit by itself', () => {
    expect(found('US', 'Tel 1 800 555 1234')).toEqual(['1 800 555 1234 tollfree']);
    expect(found('UA', 'Тел 8 044 123 45 67')).toEqual(['8 044 123 45 67 phone']);
  });
});

test('an alternate number stands in a form beside other things', () => {
  const form = (row: string) =>
    found('US', `Dial-in: 201-989-6148\nConference ID: 48 213 7#\n${row}: 201-989-6149\nStarts 2:00 PM`);
  expect(form('Alternate')).toContain('201-989-6149 phone');
  expect(form('Reference')).toHaveLength(1);
});
