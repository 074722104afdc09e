import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => `${raw} ${e164}`);

describe('further lines of a number, of which only the last digits are said', () => {
  it.each<[CountryCode, string, string]>([
    ['BE', 'Tel. 03 698 50 10 / 11', '03 698 50 10 +3236985010'],
    ['BE', 'Tel. 03/698.50.10/11', '03/698.50.10 +3236985010'],
    ['BE', 'Tel. 03/698.50.10-11', '03/698.50.10 +3236985010'],
    ['CZ', 'Tel. 377 123 456 / 457', '377 123 456 +420377123456'],
    ['CZ', 'Tel. 377 123 456-7', '377 123 456 +420377123456'],
    ['PL', 'tel. 22 625 12 34 / 35', '22 625 12 34 +48226251234'],
    ['SE', 'Tel. 08-765 43 21 / 22', '08-765 43 21 +4687654321'],
    ['SG', 'Tel: 6345 6789 / 6790', '6345 6789 +6563456789'],
    ['GR', 'Τηλ. 210 3212345-6', '210 3212345 +302103212345'],
    ['HU', 'Tel.: 1/250-9754/55', '1/250-9754 +3612509754'],
    ['DE', 'Tel. 030 / 66969128 / 29', '030 / 66969128 +493066969128'],
  ])('are left to the card, in %s: %s', (region, text, number) =>
    expect(found(region, text)).toEqual([number]),
  );

  it.each<[CountryCode, string, readonly string[]]>([
    ['DE', 'Tel. 030 / 66969128 / 66969129', ['+493066969128', '+493066969129']],
    ['IT', 'Tel. 011 4366969 / 4366970', ['+390114366969', '+390114366970']],
    ['IT', 'Tel. 011 4366969 - 4366970', ['+390114366969', '+390114366970']],
    ['IT', 'Tel. 071/2804471 - 328/7182044', ['+390712804471', '+393287182044']],
  ])('are numbers where they are whole, in %s: %s', (region, text, numbers) => {
    expect(findPhoneNumbers(text, { region }).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it.each<[CountryCode, string]>([
    ['DK', 'Henvisning 2785-3309-54'],
    ['US', 'Customs entry 201-4471820-3'],
    ['GB', 'Ref 12/345-678/90'],
    ['NL', 'zaak 010/1234567/24'],
    ['CZ', 'účet 02/22123456/0800'],
  ])('make no number of a thing’s, in %s: %s', (region, text) => expect(found(region, text)).toEqual([]));

  it.each<[CountryCode, string, readonly string[]]>([
    ['NL', 'Algemeen nr 023 - 072 92 92, doorkiesnummer 076 - 129 03 27', ['+31230729292', '+31761290327']],
    ['CZ', 'Řidič 601 941 636, linka 212', ['+420601941636']],
    ['US', 'Call 212-555-1234 ext. 12 / 212-555-1235', ['+12125551234', '+12125551235']],
    ['DE', 'Tel. 0711 2168743 App. 12 - 70173 Stuttgart', ['+497112168743']],
    ['HU', 'Tel.: 06 52 501 618/36 mell., közvetlen: 06 52 181 092', ['+3652501618', '+3652181092']],
  ])('are told from extensions, in %s: %s', (region, text, numbers) => {
    expect(findPhoneNumbers(text, { region }).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it.each<[CountryCode, string, string]>([
    ['DE', 'Tel. 06385 890987, AZ=04347 / 21 63 81', '+496385890987'],
    ['HU', '- könyvelő Tel. 63/218-985\n- gyorsszolgálat (0–24) 78/181-634', '+3663218985'],
    ['SK', 'Tel. 043/294 94 98, sklad 2 (054/107 21 67)', '+421432949498'],
  ])('have no area of another one where they have their own, in %s: %s', (region, text, first) => {
    const numbers = findPhoneNumbers(text, { region }).map(({ e164 }) => e164);
    expect(numbers[0]).toBe(first);
    const area = first.slice(0, -6);
    expect(numbers.slice(1).filter((one) => one?.startsWith(area))).toEqual([]);
  });
});
