import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* Plain text that is set in columns: what stands far off is another cell, and the next line another row. */

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164, kind }) => `${raw} ${e164 ?? '-'} ${kind}`);

describe('columns that are set with spaces', () => {
  it.each([
    [
      'a field with its number',
      'Telefon 1     06571 14 90 36\nTelefon 2     0175-6612809',
      'DE',
      ['06571 14 90 36 +496571149036 phone', '0175-6612809 +491756612809 mobile'],
    ],
    [
      'figures below a head for calls',
      'Agent        Anrufe  angen.  Ø Dauer\n1041 Lea       412     388    03:41\n1044 Mirko     377     351    04:12',
      'DE',
      [],
    ],
    [
      'rows that begin with a day',
      '02/04    Pro Loco          41    Sig. Dal Molin    0439 83044\n03/04    Reisedienst Huber        36    Fr. Huber    +43 7242 447 18\n11/04    CRAL Poste       52    Rag. Sbaffi       071/2804471',
      'IT',
      [
        '0439 83044 +39043983044 phone',
        '+43 7242 447 18 +43724244718 phone',
        '071/2804471 +390712804471 phone',
      ],
    ],
    [
      'extensions before a slash',
      'WFM (Jhun)      loc. 207 / 0917 735 8264',
      'PH',
      ['207 - internal', '0917 735 8264 +639177358264 mobile'],
    ],
  ] as const)('%s', (_what, text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it.each([
    [
      'an initial in the cell before',
      'Seat  Passenger         Ticket        Phone\n1     Wanjiru M.        722 1472 20   0722 418 207',
      'KE',
      ['0722 418 207 +254722418207 mobile'],
    ],
    [
      'a head that is a shortened word',
      'Jméno              Ročník  Čas       Reg. č.\nVondra Adam        2012    4:41,20   604 118 207',
      'CZ',
      [],
    ],
    [
      'a head for extensions over the first cell of the next row',
      'Semana      Analista        Celular             Ramal\n09 a 15/06  Vinícius        (31) 98653-1907       7204',
      'BR',
      ['(31) 98653-1907 +5531986531907 mobile', '7204 - internal'],
    ],
    [
      'Catalan extensions',
      'Servei             Extensió   Cercador\nAdmissions         2110                  071\nLaboratori         2145                  074',
      'ES',
      ['2110 - internal', '2145 - internal'],
    ],
    [
      'Vietnamese extensions',
      'Phòng          Người phụ trách     Số nội bộ   Di động\nKế toán        Chị Hạnh            105         0913 650 287',
      'VN',
      ['105 - internal', '0913 650 287 +84913650287 mobile'],
    ],
    [
      'a post with its number, in the row below',
      'Posten 1 (Arena)    06.00–12.00  Vreni Ammann   071 988 41 07\nPosten 1 (Arena)    12.00–18.00  Köbi',
      'CH',
      ['071 988 41 07 +41719884107 phone'],
    ],
    [
      'a shop that can be called for nothing',
      '05/29  RECURRING     NETFLIX.COM 866-579-7172 CA               $17.99',
      'US',
      ['866-579-7172 +18665797172 tollfree'],
    ],
  ] as const)('%s', (_what, text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('still joins groups that are set a little apart', () => {
    expect(found('Tel.  040  669 691 28', 'DE')).toEqual(['040  669 691 28 +494066969128 phone']);
  });
});

describe('an area code that is set off', () => {
  it.each([
    ['DE', 'Müller    0571      123456', '+49571123456'],
    ['DE', 'Telefon: 0571     88 34 21', '+49571883421'],
    ['DE', 'Mobil:   0171    2345678', '+491712345678'],
    ['DE', 'Tel: +49    571    883421', '+49571883421'],
    ['US', 'Home     312    726-4183', '+13127264183'],
    ['NL', 'Tel. 020    624 11 11', '+31206241111'],
    ['IT', 'Tel.  0439     83044', '+39043983044'],
    ['TR', 'Tel: 0212    382 41 75', '+902123824175'],
    ['FR', 'Tél. 01   42   68   53   00', '+33142685300'],
    ['CH', 'T  044   317   26   08', '+41443172608'],
    ['NL', 'T +31   (0)30 227 43 60', '+31302274360'],
  ] as const)('in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).map((one) => one.e164)).toEqual([e164]);
  });
});

describe('a list of calls', () => {
  it.each([
    ['Missed calls', 'US', '3127264183', '3127264190'],
    ['Llamadas perdidas · Cola VENTAS · 24/03/2026', 'ES', '912180447', '955047188'],
    ['Verpasste Anrufe:', 'DE', '03025913840', '03025913841'],
    ['Nieodebrane połączenia', 'PL', '228248173', '228248174'],
  ] as const)('%s', (head, region, first, second) => {
    const log = `${head}\n\n09:02   ${first}       0:48\n09:31   ${second}         1:12\n11:47   –          0:09\n`;
    expect(findPhoneNumbers(log, { region }).map(({ raw }) => raw)).toEqual([first, second]);
  });

  it('says of each where it came from or went', () => {
    const log =
      'Opkaldsliste for 97 42 18 60\n\nDato    Kl.     Retning   Nummer           Navn              Varighed\n' +
      '10/06   08.14   ind       24 61 93 07        Birgitte K.       02:11\n' +
      '11/06   13.05   mistet    0049 461 9083516     ukendt            --';
    expect(findPhoneNumbers(log, { region: 'DK' }).map(({ e164 }) => e164)).toEqual([
      '+4597421860',
      '+4524619307',
      '+494619083516',
    ]);
  });

  it.each([
    ['US', 'Call log attached\n\nShipments:\n09:02   3127264183   12 kg'],
    ['ES', 'Llamadas perdidas: 2\nPedidos\n12:15   912180447   45 €'],
  ] as const)('has ended where another begins, in %s', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });

  it('is none without its head', () => {
    expect(found('Lieferungen\n\n09:02   912180447       0:48', 'ES')).toEqual([]);
  });
});

describe('a list of extensions', () => {
  it.each([
    [
      'DE',
      'Neue Durchwahlen ab 01.04. (Zentrale unverändert):\n\nEmpfang          100\nLohnbüro         131  (Frau Jost)\n\nKostenstellen (4711, 4712) bleiben.',
      ['100', '131'],
    ],
    ['US', 'Phone extensions:\nReception: 100\nAnna - 104\nRoom 12', ['100', '104']],
    ['US', 'Extensions:\nJPG: 204\nPNG: 1200', []],
    ['ES', 'Anexos:\nContrato: 12\nFactura: 1234', []],
    ['DE', 'Durchwahlen geändert. Umsatz je Filiale:\nKiel   1200', []],
    ['DE', 'Durchwahlen:\nNotruf: 112', []],
    ['DE', 'Bestand:\nSchrauben     100\nMuttern  250', []],
  ] as const)('%s: %s', (region, text, extensions) => {
    const internal = findPhoneNumbers(text, { region }).filter(({ kind }) => kind === 'internal');
    expect(internal.map(({ raw }) => raw)).toEqual(extensions);
  });
});

describe('a number that goes on in the next line', () => {
  it.each([
    [
      'in pairs',
      'Er ist zu Hause: 052 317 26\n> 48 (das ist in der Schweiz).\n> CH-8400 Winterthur',
      'DE',
      '+41523172648',
    ],
    ['behind a slash', '> our hotline changed: 07141 / 38 62\n> 17 (Ludwigsburg).', 'DE', '+497141386217'],
    [
      'in what is too short at home',
      '> Von: Nölke, Reinhard\n>\n> Moin, Schichtführer Yilmaz 0176 188 218\n> 92.\n> R. Nölke',
      'DE',
      '+4917618821892',
    ],
  ] as const)('%s', (_what, text, region, e164) => {
    expect(findPhoneNumbers(text, { region }).map((one) => one.e164)).toEqual([e164]);
  });

  it.each([
    ['DE', 'Huber\n0571 88 34 21\n12\nMeier\n05131 22 13 54\n14\nSchulz', ['+49571883421', '+495131221354']],
    ['DE', 'Anmeldung bei Frau Huber: 05131 22 13 54\n15 (von 20) Plätzen sind vergeben.', ['+495131221354']],
    ['AT', 'Tel. 01 512 63 08\n12 (Top 3)', ['+4315126308']],
    ['SE', 'Ring 08-12 34 56\n25 (av 30) platser kvar', ['+468123456']],
  ] as const)('but not where it is whole, in %s: %j', (region, text, numbers) => {
    expect(findPhoneNumbers(text, { region }).map((one) => one.e164)).toEqual(numbers);
  });

  it('tells its country to the number before it', () => {
    const text = '> Volejte prosím na\n> 558 391 620 nebo na mobil +420 736 50\n> 29 18.';
    expect(findPhoneNumbers(text, { region: 'PL' })[0]?.e164).toBe('+420558391620');
  });
});
