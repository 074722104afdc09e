import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/* What the line or cell above says of a number that begins its own, in a mail of lines and on a page of blocks. */

const WAYS = [
  ['lines', (text: string) => text],
  ['blocks', (text: string) => text.replaceAll('\n', '\u2028')],
] as const;

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164, kind }) => `${raw} ${e164} ${kind}`);

describe.each(WAYS)('in %s', (_name, written) => {
  it.each([
    ['a letter', 'T\n604 467 2218\nF\n604 467 2219', 'CA', ['phone', 'fax']],
    [
      'a picture',
      '☎\n05 56 92 17 63\n📱\n06 81 35 90 24\n📠\n05 56 92 17 64',
      'FR',
      ['phone', 'mobile', 'fax'],
    ],
  ] as const)('%s names the number below', (_what, text, region, kinds) => {
    expect(findPhoneNumbers(written(text), { region }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [
      'clients abroad',
      'GSM\n06 61 93 47 08\nPour nos clients en France, Nathalie à Lyon\n04 78 39 12 46\nDerb El Cadi 31, Marrakech',
      'MA',
      ['06 61 93 47 08 +212661934708 mobile', '04 78 39 12 46 +33478391246 phone'],
    ],
    [
      'an agency abroad',
      'Recepcija\n051 / 624 - 807\nZa goste iz Slovenije (agencija u Ljubljani)\n01 / 524 60 93',
      'HR',
      ['051 / 624 - 807 +38551624807 phone', '01 / 524 60 93 +38615246093 phone'],
    ],
    [
      'a list of people abroad',
      'Unit contacts in Iceland (country code 354):\nLocations Bjarki 695 9605\nHotel Vík front desk 487 1820',
      'US',
      ['695 9605 +3546959605 mobile', '487 1820 +3544871820 phone'],
    ],
  ] as const)('says of which country the number is: %s', (_what, text, region, numbers) => {
    expect(found(written(text), region)).toEqual(numbers);
  });

  it('a heading makes digits numbers of whom its list names, and of nobody else', () => {
    const list = 'Phone list (please save these):\nCoach Ruiz 480-332-7159\nBecky (snacks) 4807169283';
    expect(findPhoneNumbers(written(list), { region: 'US' })).toHaveLength(2);
    expect(
      findPhoneNumbers(written(list.replace('Phone list', 'Parts list')), { region: 'US' }),
    ).toHaveLength(1);
  });

  it.each([
    ['a postcode', '48 Rata St, Nelson 7010\n03 548 9127', 'NZ', ['03 548 9127 +6435489127 phone']],
    ['hours', 'Kontoret har telefontid 8–10\n0480-47 19 30', 'SE', ['0480-47 19 30 +46480471930 phone']],
  ] as const)('does not belong to the number: %s', (_what, text, region, numbers) => {
    expect(found(written(text), region)).toEqual(numbers);
  });

  it('the word for an extension names the digits below, and ends no number', () => {
    const text = 'İş telefonu\n+90 312 428 71 93\nDahili\n1427';
    expect(found(written(text), 'TR')[0]).toBe('+90 312 428 71 93 +903124287193 phone');
  });
});

describe('what stands in the same line', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    // Years have no area code.
    ['Strom 04181 2038-40, Gas 04181 2038-44', 'DE', ['+494181203840', '+494181203844']],
    ['Tel. 0118 - 683 720 / 951', 'NL', ['+31118683720']],
    ['Tel. 0381 / 338 - 417, Fax - 499', 'DE', ['+49381338417']],
    ['our lines at 0800 4 PIPES 1.', 'NZ', ['+648004747371']],
    // Old lines begin otherwise than those who have the messenger.
    ['por WhatsApp al 11 6238-5074', 'AR', ['+5491162385074']],
    ['WhatsApp 11 4784-2207', 'AR', ['+541147842207']],
    ['le collègue de Trèves au 0651 9953-218', 'LU', ['+496519953218']],
    ['Via Nizza 204, 011 645 28 17', 'IT', ['+390116452817']],
    ['The part comes from Miami: 1-305-494-2659', 'TT', ['+13054942659']],
  ])('%s', (text, region, numbers) => {
    expect(findPhoneNumbers(text, { region }).map(({ e164 }) => e164)).toEqual(numbers);
  });
});
