import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * What stands around numbers: bold and slanted letters of plain text, quotation marks, leaders, fields of forms, hours.
 */

const NUMBERS = [
  ['DE', '0711 2168743', '+497112168743'],
  ['DE', '+49 711 2168743', '+497112168743'],
  ['US', '(312) 726-4183', '+13127264183'],
  ['US', '312-726-4183', '+13127264183'],
  ['GB', '0161 236 8421', '+441612368421'],
  ['FR', '01 42 68 53 17', '+33142685317'],
  ['PL', '22 824 81 73', '+48228248173'],
  ['IN', '98204 38241', '+919820438241'],
] as const;

const FORMS =
  '*{n}*|**{n}**|Tel: *{n}*|_{n}_|\'{n}\'|Call \'{n}\' now|`{n}`|»{n}«|“{n}”|Tel=[{n}]|phone={n}|tel={n}|Anna ........ {n}|Anna _____{n}|Name ____ {n}|Anna → {n}|Anna => {n}|"Anna","{n}"|{"phone":"{n}"}|<phone>{n}</phone>|TEL;TYPE=CELL:{n}|FYI {n}|(9-17) {n}|{n} (9-17)|Mo-Fr 9-17: {n}|24/7 {n}|Tel.:{n}|Tel|{n}|callto:{n}|Anna({n})|Anna <{n}>|{n} @ home|Phone #: {n}|- {n}|1) {n}|> {n}'.split(
    '|',
  );

const find = (text: string, region: CountryCode) =>
  findPhoneNumbers(`Hi,\n\n${text}\n\nBye`, { region }).map(({ e164, raw }) => `${raw} ${e164}`);

describe('a number that is written as', () => {
  it.each(FORMS.filter((form) => form.includes('{n}')))('%s is found whole', (form) => {
    const wrong = NUMBERS.filter(
      ([region, number, e164]) => find(form.replace('{n}', number), region).join() !== `${number} ${e164}`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('a masked number', () => {
  it.each([
    '*0711 2168743',
    '0711 216****',
    '***4183',
    '**** 4183',
    '*1234*',
    '5*0711 2168743*2',
    "PIN '4183'",
  ])('is none: %s', (text) => {
    expect(find(text, 'DE')).toEqual([]);
  });
});

describe('several numbers', () => {
  it('are parted by semicolons', () => {
    expect(find('07112168743;07112168744', 'DE')).toHaveLength(2);
  });

  it('are no row of values', () => {
    expect(find('1001;600123456;12', 'ES')).toEqual([]);
  });
});

describe('two numbers of eight digits', () => {
  it.each(['Tel: 6466 6149 / 9583 5463', '6466 6149 / 9583 5463', 'Tel 6466 6149, 9583 5463'])(
    'are no card: %s',
    (text) => {
      expect(find(text, 'SG')).toEqual(['6466 6149 +6564666149', '9583 5463 +6595835463']);
    },
  );
});
