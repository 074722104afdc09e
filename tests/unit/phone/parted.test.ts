import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const find = (text: string, region: CountryCode) => findPhoneNumbers(text, { region });

describe('two numbers of one line', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['NL', '077 - 383 95 08 / 06-18 48 73 37', ['+31773839508', '+31618487337']],
    ['NL', '020 - 623 45 67 / 06 - 28 48 73 37', ['+31206234567', '+31628487337']],
    ['DE', '040 - 623 45 67 / 0171-28 48 73 3', ['+49406234567', '+491712848733']],
    ['EE', 'tel.614 1652mob.512 1436', ['+3726141652', '+3725121436']],
    ['FR', 'tél.01 42 68 53 00port.06 12 34 56 78', ['+33142685300', '+33612345678']],
    ['KR', '한솔부품 / 사무실 02-593-6207 / 휴대폰 010-7359-2063', ['+8225936207', '+821073592063']],
  ])('are parted at the slash or the next label, in %s: %s', (region, text, numbers) => {
    expect(find(text, region).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it('begin anew behind an hour', () => {
    expect(find('im Büro ab 8 06421 / 30 47 12', 'DE')).toMatchObject([{ e164: '+496421304712' }]);
  });
});

describe('an office is where its city is, or its people', () => {
  it.each<[mailbox: CountryCode, text: string, country: CountryCode]>([
    ['DE', 'unser Pariser Büro: 01 42 34 56 78', 'FR'],
    ['DE', 'Zürcher Filiale 044 123 45 67', 'CH'],
    ['PL', 'nasze berlińskie biuro: 030 2345 6789', 'DE'],
    ['CZ', 'slovenská pobočka 02 5443 1234', 'SK'],
    ['HR', 'slovenski partner 01 234 56 78', 'SI'],
    ['HU', 'a bécsi iroda 01 5131234', 'AT'],
    ['FR', 'notre partenaire allemand 0171 2345678', 'DE'],
    ['IT', 'il nostro ufficio parigino 01 42 34 56 78', 'FR'],
    ['PT', 'escritório espanhol 912 345 678', 'ES'],
    ['SE', 'Köpenhamnskontoret 33 12 34 56', 'DK'],
    ['BG', 'румънският офис 021 312 3456', 'RO'],
    ['TR', 'Alman ortağımız 0171 2345678', 'DE'],
  ])('in %s: %s', (mailbox, text, country) => {
    expect(find(text, mailbox)).toMatchObject([{ region: country }]);
  });

  it.each<[mailbox: CountryCode, text: string]>([
    ['DE', 'Der französische Kollege kommt um 9, bitte ruft mich an: 0421 123456'],
    ['DE', 'Unser französischer Partner hat abgesagt. Bremen bleibt: 0421 123456'],
    ['CH', 'Deutsche Kollegin bei uns in Bern: 031 123 45 67'],
    ['FR', 'le bureau parisien 01 42 34 56 78'],
    ['DK', 'norsk kollega på kontoret i Aarhus, 86 12 34 56'],
    ['ES', 'socio español 912 345 678'],
  ])('and at home where that is said: in %s %s', (mailbox, text) => {
    expect(find(text, mailbox)).toMatchObject([{ region: mailbox }]);
  });
});

describe('what stands behind a number says which it is', () => {
  it.each([
    ['(617) 930-5268 (c)', 'mobile'],
    ['(617) 930-5268 (f)', 'fax'],
    ['(617) 930-5268 (h)', 'phone'],
  ])('%s', (text, kind) => {
    expect(find(text, 'US')).toMatchObject([{ kind }]);
  });
});

describe('two numbers behind one label', () => {
  it.each([
    ['Tel.: 602 1234 / 5123 4567', ['+3726021234', '+37251234567']],
    ['Tel 787 8901/515 8325', ['+3727878901', '+3725158325']],
  ])('are two where a slash parts them: %s', (text, e164s) => {
    expect(find(text, 'EE').map(({ e164 }) => e164)).toEqual(e164s);
  });
});
