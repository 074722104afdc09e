import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * How extensions are written in the languages of the world, behind a number and alone.
 */

const BEHIND: readonly (readonly [region: CountryCode, number: string, written: string])[] = [
  [
    'US',
    '(212) 234-5678',
    ' ext. 42| ext 42| x42|, ext. 42| extension 42|, extension 42| #42| (ext. 42)| Ext: 42',
  ],
  ['GB', '0161 496 0345', ' ext 42| x42|, ext. 42| extn 42'],
  [
    'DE',
    '0231 123456',
    ', Durchwahl 42| Durchwahl 42| App. 42|, Apparat 42|, Nst. 42|, DW 42| Nebenstelle 42',
  ],
  ['AT', '0732 69500', ', DW 42|, Kl. 42|, Klappe 42| DW 42| Klappe 42|/DW 42'],
  ['CH', '044 123 45 67', ', intern 42| int. 42|, Durchwahl 42'],
  ['FR', '04 74 31 12 34', ' poste 42|, poste 42| - poste 42|, p. 4212| (poste 42)|, Poste 42'],
  ['BE', '02 123 45 67', ' poste 42| toestel 42|, tst 42'],
  ['ES', '915 123 456', ' ext. 42|, ext. 42|, extensión 42| (ext. 42)| ext 42|, Ext. 42|, extensión: 42'],
  ['IT', '06 1234 5678', ' int. 42|, int. 42|, interno 42| interno 42| (int. 42)|, interno n. 42'],
  ['PT', '213 456 789', ' ext. 42|, ext. 42|, extensão 42| (ext. 42)'],
  ['BR', '(11) 3456-7890', ' ramal 42|, ramal 42| - ramal 42| (ramal 42)| r. 42| R: 42|, Ramal: 42'],
  ['NL', '020-6234567', ' toestel 42|, toestel 42|, tst. 42| (toestel 42)|, doorkiesnummer 42'],
  ['PL', '22 345 67 89', ' wew. 42|, wew. 42| w. 42|, wewn. 42| wewnętrzny 42| (wew. 42)|, nr wew. 42'],
  ['CZ', '224 123 456', ' linka 42|, linka 42| kl. 42|, klapka 42'],
  ['SK', '02/5443 1234', ' klapka 42|, klapka 42|, kl. 42|, linka 42'],
  ['HU', '(52) 123 456', ', 42-es mellék|, mellék: 42| / 42 mellék|/142 mellék|, 142. mellék'],
  ['RO', '0264 123 456', ' int. 42|, int. 42|, interior 42| (int. 42)'],
  ['SE', '08-123 456 78', ' ankn. 42|, anknytning 42| ankn 42|, ank. 42'],
  ['DK', '33 12 34 56', ' lok. 42|, lokal 42| lokal 42|, lokalnr. 42'],
  ['NO', '22 12 34 56', ' internnr. 42|, internnummer 42|, linje 42|, int. 42'],
  ['FI', '09 1234 567', ', alanumero 42| alanumero 42|, alanro 42|, ext. 42'],
  [
    'TR',
    '0212 123 45 67',
    ' dahili 42|, dahili: 42| / dahili 42| (dahili 42)| dah. 42|, Dahili: 42| /42 dahili',
  ],
  ['HR', '01 4812 345', ', lok. 42|, kućni 42|, interni 42|, int. 42'],
  ['SI', '01 234 56 78', ', int. 42|, interno 42'],
  ['RS', '011 123 4567', ', lok. 42|, lokal 42|, лок. 42'],
  ['GR', '210 123 4567', ' εσωτ. 42|, εσωτ. 42|, εσωτερικό 42| (εσωτ. 42)'],
  ['RU', '8 (495) 123-45-67', ' доб. 42|, доб. 42| (доб. 42)|, добавочный 42| вн. 42|, внутр. 42'],
  ['UA', '(044) 123-45-67', ' дод. 42|, вн. 42| доб. 42| (дод. 42)|, внутр. 42'],
  ['BG', '02 987 6543', ', вътр. 42|, вътрешен 42'],
  ['LT', '(8 5) 212 3456', ', vidinis 42|, vid. 42'],
  ['LV', '67 123 456', ', iekš. 42|, iekšējais 42'],
  ['EE', '612 3456', ', sisenr 42|, sisetelefon 42'],
  ['MX', '55 5123 4567', ' ext. 42|, ext. 42|, extensión 42| Ext 42'],
  ['AR', '(11) 4567-8901', ' int. 42|, int. 42|, interno 42| (int. 42)'],
  ['CL', '2 2345 6789', ' anexo 42|, anexo 42|, anx. 42'],
  ['CO', '601 234 5678', ' ext. 42| Ext. 42|, extensión 42'],
  ['IL', '03-612-3456', ' שלוחה 42|, שלוחה 42| שלוחה: 42'],
  ['JP', '03-1234-5678', '（内線42）| 内線42|（内線：42）| 内線 42'],
  ['CN', '010-8234 5678', ' 转 42|转42|-42| 分机42|（分机 42）'],
  ['KR', '02-1234-5678', ' (내선 42)| 내선 42|, 내선번호 42| (내선번호 42)'],
  ['TH', '02 123 4567', ' ต่อ 42'],
  ['VN', '024 3123 4567', ' (máy lẻ 42)| máy lẻ 42|, máy lẻ: 42| - máy nhánh 42| ext 42'],
  ['ID', '021 1234 5678', ' ext. 42| pes. 42|, pesawat 42| ext 42'],
  ['MY', '03-2123 4567', ' samb. 42| ext 42|, sambungan 42| ext. 42'],
  ['IN', '011 2345 6789', ' extn. 42| extn 42| Extn: 42| ext 42'],
  ['ZA', '011 234 5678', ' x42| ext 42'],
  ['CA', '(514) 234-5678', ' poste 42| ext. 42|, poste 42| local 42'],
];

const ALONE: readonly (readonly [region: CountryCode, written: string])[] = [
  ['US', 'my extension is 4212|ext. 4212|Extension: 4212|dial ext 4212|x4212|at extension 4212'],
  [
    'DE',
    'Durchwahl 42|Nebenstelle 212|App. 212|Durchwahl: -42|meine Durchwahl ist 212|Apparat 212|intern 212|Interne Nummer: 212',
  ],
  ['AT', 'Klappe 212|DW 212|Kl. 212'],
  ['FR', 'poste 4212|Poste : 212|au poste 212|mon poste est le 212|poste interne 212|n° interne 212'],
  ['ES', 'extensión 212|ext. 212|Extensión: 212|mi extensión es la 212|en la extensión 212'],
  ['IT', 'interno 212|Interno: 212|il mio interno è 212|all’interno 212'],
  ['PT', 'extensão 212|ext. 212|Extensão: 212|a minha extensão é a 212'],
  ['BR', 'ramal 212|Ramal: 212|no ramal 212|meu ramal é 212'],
  ['NL', 'toestel 212|tst. 212|Toestel: 212|op toestel 212|intern 212|mijn toestel is 212'],
  [
    'PL',
    'wew. 212|nr wew. 212|wewnętrzny 212|numer wewnętrzny 212|tel. wew. 212|pod numerem wewnętrznym 212',
  ],
  ['CZ', 'linka 212|klapka 212|na lince 212|kl. 212|interní linka 212'],
  ['SK', 'klapka 212|kl. 212|na klapke 212|linka 212'],
  ['HU', 'mellék: 212|a 212-es melléken|mellékállomás: 212'],
  ['RO', 'int. 212|interior 212|Interior: 212|la interior 212'],
  ['SE', 'ankn. 212|anknytning 212|Anknytning: 212|på anknytning 212'],
  ['DK', 'lokal 212|Lokal: 212|på lokal 212|lokalnummer 212'],
  ['NO', 'internnummer 212'],
  ['FI', 'alanumero 212|alanumerosta 212|sisäinen numero 212|Alanumero: 212'],
  ['TR', 'dahili 212|Dahili: 212|dahili no: 212|dahilim 212'],
  ['HR', 'interni 212|kućni broj 212|lokal 212|interni broj 212'],
  ['RS', 'lokal 212|локал 212'],
  ['GR', 'εσωτ. 212|εσωτερικό 212|Εσωτερικό: 212|εσωτερικό τηλέφωνο 212'],
  [
    'RU',
    'доб. 212|внутр. 212|внутренний 212|добавочный 212|вн. тел. 212|внутренний номер 212|по внутреннему 212',
  ],
  ['UA', 'дод. 212|внутр. 212|внутрішній 212|внутрішній номер 212|вн. 212'],
  ['BG', 'вътр. 212|вътрешен 212|вътрешен номер 212'],
  ['LT', 'vidinis 212|vidinis numeris 212'],
  ['LV', 'iekšējais 212|iekšējais numurs 212|iekš. 212'],
  ['EE', 'sisenumber 212|sisetelefon 212|lühinumber 212'],
  ['MX', 'ext. 212|extensión 212|Ext 212|a la extensión 212'],
  ['AR', 'interno 212|al interno 212'],
  ['CL', 'anexo 212|Anexo: 212|al anexo 212'],
  ['IL', 'שלוחה 212|בשלוחה 212|שלוחה: 212'],
  ['JP', '内線212|内線 212|内線：212|内線番号 212'],
  ['CN', '分机 212|内线 212|分机号：212|分机212'],
  ['KR', '내선 212|내선번호 212|내선: 212'],
  ['TH', 'ต่อ 212|เบอร์ภายใน 212'],
  ['ID', 'ext. 212|ekstensi 212|ext: 212'],
  ['MY', 'sambungan 212|ext. 212|samb. 212'],
  ['IN', 'extn 212|Extn: 212|ext. no. 212|intercom 212|intercom no. 212'],
];

const DIGITS = /\d+/;

describe('an extension behind a number', () => {
  it.each(BEHIND)('belongs to it in %s: %s%s', (region, number, written) => {
    for (const one of written.split('|')) {
      const found = findPhoneNumbers(`Tel. ${number}${one}`, { region });
      expect(
        found.map(({ extension }) => extension),
        one,
      ).toEqual([DIGITS.exec(one)?.[0]]);
    }
  });
});

describe('an extension alone', () => {
  it.each(ALONE)('is internal in %s: %s', (region, written) => {
    for (const one of written.split('|')) {
      for (const text of [`Hallo!\nAnna Kern, ${one}`, `Hallo!\nBei Fragen: ${one}.`]) {
        const found = findPhoneNumbers(text, { region });
        expect(
          found.map(({ raw, kind }) => [raw, kind]),
          text,
        ).toEqual([[DIGITS.exec(one)?.[0], 'internal']]);
      }
    }
  });

  it.each<[CountryCode, string]>([
    ['DE', 'Rechnung Nr. 212 vom Montag'],
    ['GB', 'Order no. 4711 is on its way'],
    ['ES', 'la 212 de la lista'],
    ['HU', '212-es busz'],
    ['TR', 'dahil 212 TL'],
    ['ID', 'pesawat GA 212 terlambat'],
  ])('is none of these in %s: %s', (region, text) => {
    expect(findPhoneNumbers(text, { region })).toEqual([]);
  });
});
