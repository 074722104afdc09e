import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* Whose country a number is of where two of them are spoken of: by its groups, by marks and headings, by places. */

const e164s = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

it.each([
  [
    'grouped as the number before it',
    'US',
    'El teléfono de la recepción en Guadalajara es 33 3614 9027. El celular de mi suegro, por si acaso, 33 1288 4056.',
    ['+523336149027', '+523312884056'],
  ],
  [
    'grouped as in the country told, and not as at home',
    'FR',
    'le Service de la population à Neuchâtel, 032 889 63 18, mais pas avant 9 h. Mon chef peut te recevoir jeudi, son natel (c’est comme ça qu’ils disent) : 079 604 33 71. Moi tu m’as au 06 71 20 48 93.',
    ['+41328896318', '+41796043371', '+33671204893'],
  ],
  [
    'cut in the middle of an area at home',
    'GB',
    'They’ll ring your warehouse in Krefeld, 02151 44 87 30, before.\n\n> please let him ring Herr Bongartz, 0163\n> 771 4820, he can open',
    ['+492151448730', '+491637714820'],
  ],
  [
    'of the partner before it in its sentence',
    'KE',
    'their Kampala line is 0414 258 736 and the storekeeper, Moses Ssali, has 0772 639 184.',
    ['+256414258736', '+256772639184'],
  ],
  [
    'behind a place and a weekday',
    'NZ',
    'Honey for Sydney leaves Tauranga Fri. Customer contact: Con Pappas, Flemington Markets, 02 9746 2918',
    ['+61297462918'],
  ],
] as const)('%s (%s)', (_what, region, text, numbers) => {
  expect(e164s(text, region)).toEqual(numbers);
});

it.each([
  [
    'North America’s brackets',
    'US',
    'Our new supplier contact in Monterrey, Mexico: his office line is 81 8346 2190 and his cell is 81 1477 3206.\nStateside, purchasing stays at (313) 842-6617, fax (313) 842-6690.',
    ['+528183462190', '+528114773206', '+13138426617', '+13138426690'],
  ],
  [
    'what is free at home',
    'DE',
    'Firma Toros Tur, Muratpaşa/Antalya, Türkei. Zentrale 0242 323 73 70, Fahrer Serkan 0543 690 73 24.\nDeutsches Notfalltelefon (24 h): 0800 726 90 35, Büro Duisburg 0203 50 45 01.',
    ['+902423237370', '+905436907324', '+498007269035', '+49203504501'],
  ],
  [
    'a neighbour, behind guests from Italy',
    'HR',
    'njihov broj iz Udinea je 0432 41 46 06, gospodin Moretti +39 347 418 7145 (Via Gemona 18, 33100 Udine, Italia). Ključ je kod susjede, 051 226 592, ili zovite mene 091 418 1361.',
    ['+390432414606', '+393474187145', '+38551226592', '+385914181361'],
  ],
  [
    'our office in a town that is a word',
    'IT',
    'Il notaio a Lugano, Via Nassa 42, 6900 Lugano, Svizzera; centralino 091 922 48 17.\nPer il nostro studio di Como resta valido lo 031 27 18 440',
    ['+41919224817', '+390312718440'],
  ],
  [
    'her cell, beside the lodge’s number',
    'ZA',
    'The lodge in Swakopmund, Namibia is on 064 408 891, manager Hilde’s cell 081 269 3742.\nOur office in Upington 054 332 5520, my cell 082 936 4875.',
    ['+26464408891', '+264812693742', '+27543325520', '+27829364875'],
  ],
  [
    'letters as on cars',
    'DE',
    'Riehen (CH): Urs Bächtold, 061 603 64 93\nSaint-Louis (F): Hervé Schmitt, 03 89 67 21 11, Portable 06 59 03 90 61',
    ['+41616036493', '+33389672111', '+33659039061'],
  ],
  ['over the border', 'CZ', 'odtah dělala firma Hänsel, 02763 Zittau, 03583 51 27 17', ['+493583512717']],
] as const)('%s (in %s)', (_what, region, text, numbers) => {
  expect(e164s(text, region)).toEqual(numbers);
});

describe('a country’s code in brackets', () => {
  it.each([
    ['AT', 'Dr. Zünd, St. Margrethen (CH), 071 744 18 63', '+41717441863'],
    ['BE', 'Sittard (NL!), Rijksweg Noord 91    dhr. Houben 046 451 83 72', '+31464518372'],
  ] as const)('farther before it in its line, in %s', (region, text, e164) => {
    expect(e164s(text, region)).toEqual([e164]);
  });

  it.each([
    ['IT', 'Rossi, Pistoia (PT), via Roma: 0573 123456', '+390573123456'],
    ['CH', 'Garage Moser, Biel (BE), 032 322 14 15', '+41323221415'],
  ] as const)('is a part of its own country in %s', (region, text, e164) => {
    expect(e164s(text, region)).toEqual([e164]);
  });
});

it('a heading with a line of its own names the country of its list', () => {
  const text =
    'Voor de uitwisselingsweek in Kraków hier de nummers van de Poolse begeleiders, graag opslaan:\n\n' +
    'pani Magda Zielińska (school)  12 634 18 57\npan Tomek (bus)                696 204 718\n\nIkzelf: 06 - 41 73 08 22.';
  expect(e164s(text, 'NL')).toEqual(['+48126341857', '+48696204718', '+31641730822']);
});

it.each([
  [
    'IE',
    'The stud in Normandy want a ring: that’s outside Deauville, 02 31 87 53 90, Monsieur Pottier',
    '+33231875390',
  ],
  ['RO', 'contractul (Val di Non, Trentino): domnul Endrizzi, celular 329 535 9062', '+393295359062'],
  ['HU', 'Bol, Brač sziget. A házigazda neve Ante. Vezetékes: 021 635 906', '+38521635906'],
  ['AT', 'Quartier: Penzion Soča, Trg golobarskih žrtev 18, Bovec, Tel. 05 388 64 17', '+38653886417'],
  ['LT', 'Hamburgas, Moorfleeter Str. 26, p. Brandt, 040 7822 6874', '+494078226874'],
] as const)('in %s: %s', (region, text, e164) => {
  expect(e164s(text, region)).toEqual([e164]);
});

it('no neighbour has a number whose area is cut in the middle', () => {
  expect(e164s('Penzion, Tel. 05 388 64 17', 'AT')).not.toContain('+4953886417');
});

it('somebody in Italy has a number', () => {
  expect(e164s('Il perito alloggia lì, dove ha il numero 041 554 1872', 'IT')).toEqual(['+390415541872']);
});
