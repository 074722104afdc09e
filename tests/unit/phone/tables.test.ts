import { describe, expect, test } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164, kind }) => [raw, e164, kind]);

describe('a table that was exported', () => {
  test('has numbers without their zero in columns of phones, parted by semicolons', () => {
    const rows =
      'ID;Nom;CP;Tel1;Tel2;Prime\n4360782;BOUCHER;44300;240997657;0662772336;475,20\n4434428;HADDAD;35000;;33749296959;611,35';
    expect(found(rows, 'FR')).toEqual([
      ['240997657', '+33240997657', 'phone'],
      ['0662772336', '+33662772336', 'mobile'],
      ['33749296959', '+33749296959', 'mobile'],
    ]);
  });

  test('or by commas, with quotation marks around a cell', () => {
    const rows =
      'Lead,Name,Phone,Last\n4481,"Abernathy, D",6143384094,2026-11-20\n4482,"Guillory, T",(305) 644-7087,2026-11-24';
    expect(found(rows, 'US').map(([raw]) => raw)).toEqual(['6143384094', '(305) 644-7087']);
  });

  test.each<[CountryCode, string, string[]]>([
    [
      'KE',
      'plot,tenant,phone,arrears\nA4,Wafula J.,0781 698965,3500\nB2,Chebet N.,0712 250109,0',
      ['0781 698965', '0712 250109'],
    ],
    [
      'IE',
      'no,name,landline,mobile\n31,"Breen, Tom",083 030 3230,085 030 3018\n32,Úna,,089 298 3450',
      ['083 030 3230', '085 030 3018', '089 298 3450'],
    ],
    ['AU', 'surname,given,mobile,dob,shirt\nAli,Zahra,0412 529054,19/02/2010,8', ['0412 529054']],
    ['PH', 'no,first_name,cp_number,tshirt\n1,Paolo,0905 183 4363,L', ['0905 183 4363']],
    ['CO', 'nit_dv,ciudad,telefono,cupo\nX-1,Cali,321 652 5014,2.000.000', ['321 652 5014']],
  ])('ends each cell at its comma, whatever stands in the next one: %s', (region, rows, numbers) => {
    expect(found(rows, region).map(([raw]) => raw)).toEqual(numbers);
  });

  test('has amounts, dates and codes in its other columns', () => {
    expect(found('name,order,total\nAli,0412 529054,3500\nBo,0412 529 055,1.250.000', 'AU')).toEqual([]);
  });

  test('has none in columns of anything else', () => {
    const rows = 'Order;Customer;Weight\n0406696912;Ana;0171392002\n0406696913;Bo;0171392003';
    expect(found(rows, 'DE')).toEqual([]);
  });

  test('has as many cells in each row as in its head: a sentence is none', () => {
    const text = 'Name, Tel, and whatever else;\nwe counted 4,240997657,12 and 3 more';
    expect(found(text, 'FR')).toEqual([]);
  });

  test('does not take the next cell for an extension or tones', () => {
    const rows = 'A;Tel;Tel2;Date\nx;+33251462962;;15/01/2027';
    expect(found(rows, 'FR')).toEqual([['+33251462962', '+33251462962', 'phone']]);
  });

  test('has its head however far above a row', () => {
    const row = (at: number) => `${4360000 + at}\tNom\t${240997000 + at}`;
    const rows = ['ID\tNom\tTel', ...Array.from({ length: 300 }, (_, at) => row(at))].join('\n');
    expect(found(rows, 'FR')).toHaveLength(300);
  });

  test('has further columns of phones, in the first row of a text as well', () => {
    const rows = 'Main\tAlt\n01743 368382\t07539 645799';
    expect(found(rows, 'GB').map(([raw]) => raw)).toEqual(['01743 368382', '07539 645799']);
  });

  test('parts its cells by bars where it has those, whatever stands in them', () => {
    const rows = 'Auftrag | Name | Info\n0406696912 | Ana | rot; blau';
    expect(found(rows, 'DE')).toEqual([]);
  });

  test('keeps nothing for the next text', () => {
    expect(found('ID\tTel\n4711\t240997657', 'FR')).toHaveLength(1);
    expect(found('ID\tNr \n4711\t240997657', 'FR')).toHaveLength(0);
  });
});

describe('a table that was drawn', () => {
  test('has its head over a rule', () => {
    const rows = (head: string) =>
      `| Unit | ${head} | Ends |\n|------|-------|------|\n| 101 | 3858349436 | 08/31/2025 |\n| 204 | 9898709676 | 12/31/2025 |`;
    expect(found(rows('Phone'), 'US').map(([raw]) => raw)).toEqual(['3858349436', '9898709676']);
    expect(found(rows('Meter'), 'US')).toEqual([]);
  });

  test('has as many heads as cells, though these stand elsewhere', () => {
    const rows = 'CENTRALITA        URGENCIAS        FAX\n941432169     612303456     612498169';
    expect(found(rows, 'ES').map(([, , kind]) => kind)).toEqual(['phone', 'mobile', 'fax']);
  });

  test('parts a few digits from a number by dashes', () => {
    expect(found('309 – Mansour – 2 – 010 0894 7076', 'EG')).toEqual([
      ['010 0894 7076', '+201008947076', 'mobile'],
    ]);
    expect(found('Tel. – 089 – 216874', 'DE')).toEqual([['089 – 216874', '+4989216874', 'phone']]);
  });

  test('has heads of two syllables', () => {
    expect(found('Ngày\tTrực\tĐiện thoại\n29 Tết\tDũng\t0912785630', 'VN').map(([raw]) => raw)).toEqual([
      '0912785630',
    ]);
  });
});

describe('a row of a rota', () => {
  test.each(['24.12  Piotr    600-873-219', '24.12\tPiotr\t600-873-219'])(
    'begins with a day, and has no price: %s',
    (text) => {
      expect(found(text, 'PL')).toEqual([['600-873-219', '+48600873219', 'mobile']]);
    },
  );
});
