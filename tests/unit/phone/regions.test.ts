import { describe, expect, it } from 'vitest';
import { findPhoneNumbers, regionsOfMessage } from '../../../lib/phone';

const e164s = (text: string, options: Parameters<typeof findPhoneNumbers>[1]) =>
  findPhoneNumbers(text, options).map(({ e164 }) => e164);

describe('a national number is of', () => {
  it('the mailbox’s country where nothing says otherwise', () => {
    expect(e164s('Mobil 0664 123 45 67', { region: 'AT' })).toEqual(['+436641234567']);
  });

  it('the mailbox’s country where it is quoted', () => {
    const mail =
      'Chame 234 318 702.\n\nRui\n\n> El 11 de marzo escribió:\n> en la tienda, 968 21 47 03, hasta las 8';
    expect(e164s(mail, { region: 'ES', regions: ['PT'] })).toEqual(['+351234318702', '+34968214703']);
  });

  it('the sender’s country before the mailbox’s', () => {
    expect(e164s('Tel. 01 587 30 11', { region: 'DE', regions: ['AT'] })).toEqual(['+4315873011']);
  });

  it.each([
    [
      'a number with its country’s code in the signature',
      'Tel. +43 1 587 30 11\nUID ATU61234567\nMobil 0664 123 45 67',
    ],
    ['the address', 'Weingut Auer, Kremser Straße 21, A-3601 Dürnstein\nMobil 0664 123 45 67'],
    ['the country’s name', 'Kremser Straße 21, 3601 Dürnstein, Österreich\nMobil 0664 123 45 67'],
    ['the tax number', 'Auer GmbH, ATU61234567\nMobil 0664 123 45 67'],
    ['the company’s site', 'Tel. +43 2711 8456\nwww.auer-wein.at\nMobil 0664 123 45 67'],
  ])('the country that the mail shows: %s', (_, text) => {
    expect(e164s(text, { region: 'DE' })).toContain('+436641234567');
  });

  it('the country of a number of the same house', () => {
    const text = 'Rückruf 01 / 512 34 56 - 18\n\nLenz GmbH\nTel. +43 (1) 512 34 56-0';
    expect(e164s(text, { region: 'GB' })).toEqual(['+431512345618', '+4315123456' + '0']);
  });

  it('the mailbox’s own, however many friends abroad are on the list', () => {
    const text = 'farmor 08-465 004 18\nMicke 0701740622\nstugan i Finland +358 18 412 07';
    expect(e164s(text, { region: 'SE' })).toEqual(['+46846500418', '+46701740622', '+3581841207']);
  });

  it('the country of the number beside it in its line', () => {
    expect(e164s('Diaspora (UK)\t+44 203 481 5834 / 07400 583914', { region: 'NG' })).toEqual([
      '+442034815834',
      '+447400583914',
    ]);
  });

  it('the country of the town in its line, by its postcode', () => {
    const text =
      'Zustellung in 55116 Mainz, Sie haben dort 06131/97 12 43 angegeben.\n\nA-3601 Dürnstein\nUID ATU61234567';
    expect(e164s(text, { region: 'DE' })).toEqual(['+496131971243']);
  });

  it('the country of the town in its line, whose postcode stands elsewhere', () => {
    const text =
      'von 79098 Freiburg nach 4058 Basel\n\nIn Basel: Herr Gasser, 061 321 12 34\n\nD-79115 Freiburg\n+49 761 203456-0';
    expect(e164s(text, { region: 'CH' })[0]).toBe('+41613211234');
  });

  it('no country whose area code would be cut in the middle', () => {
    const text = 'Spediteur, 08-465 004 18\n\nHRA 4711\nTel. +49 2151 569-0';
    expect(e164s(text, { region: 'SE' })[0]).toBe('+46846500418');
  });

  it('no country of a count of things, or of a year', () => {
    const text = 'Die 4500 Flaschen kamen 2026 Tel. 040 66969128\n\nA-3601 Dürnstein';
    expect(e164s(text, { region: 'DE' })).toEqual(['+494066969128']);
  });

  it('no country where none is known', () => {
    expect(e164s('Tel. 040 66969128', {})).toEqual([]);
    expect(e164s('Tel. +49 40 66969128', {})).toEqual(['+494066969128']);
  });
});

describe('a number of one of two countries', () => {
  it('is likely, and comes with the other reading', () => {
    const [match] = findPhoneNumbers('Mobil 0664 123 45 67', { region: 'DE', regions: ['AT'] });
    expect(match).toMatchObject({
      e164: '+436641234567',
      confidence: 'likely',
      alternatives: [{ e164: '+496641234567', region: 'DE' }],
    });
  });

  it.each([
    ['0664 1234567', '+436641234567', '+496641234567'],
    ['06641234567', '+436641234567', '+496641234567'],
    ['0512 123456', '+43512123456', '+49512123456'],
  ])(
    'is the own one, and leaves the question, beside one of the other country: %s',
    (written, e164, other) => {
      const [match] = findPhoneNumbers(`Ruf ${written} oder +49 30 66969128`, { region: 'AT' });
      expect(match).toMatchObject({ e164, confidence: 'likely', alternatives: [{ e164: other }] });
    },
  );

  it('is certain with its country’s code', () => {
    const [match] = findPhoneNumbers('+43 664 123 45 67', { region: 'DE', regions: ['AT'] });
    expect(match).toMatchObject({ confidence: 'valid' });
    expect(match).not.toHaveProperty('alternatives');
  });
});

describe('what is known of a message', () => {
  it.each([
    ['the chosen country', { chosen: 'DE', locales: ['fr-FR'] }, { region: 'DE' }],
    ['the mailbox’s language', { chosen: null, locales: ['de-AT', 'en-US'] }, { region: 'AT' }],
    ['the sender’s domain', { chosen: 'DE', sender: 'auer@auer-wein.at' }, { region: 'DE', regions: ['AT'] }],
    ['a British sender', { chosen: 'DE', sender: 'a@firm.co.uk' }, { region: 'DE', regions: ['GB'] }],
    ['a sender of the own country', { chosen: 'DE', sender: 'a@firma.de' }, { region: 'DE' }],
    ['a sender of no country', { chosen: 'DE', sender: 'a@startup.io' }, { region: 'DE' }],
    ['nothing', {}, {}],
  ] as const)('says where its numbers may be of: %s', (_, context, options) => {
    expect(regionsOfMessage(context)).toEqual(options);
  });
});

describe('a place that explains the number of another country', () => {
  it.each([
    [
      'MA',
      'Le chef de chantier est joignable au 06 61 60 47 27.\nLe fournisseur en France, M. Pruvost, propose son portable : +33 6 73 82 53 85.',
      '+212661604727',
    ],
    [
      'KE',
      'Our Arusha partner handles the Serengeti side: +255 754 081 961.\nMe 0722 408 390.',
      '+254722408390',
    ],
  ] as const)('says nothing of the others in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region }).map((match) => match.e164)).toContain(e164);
  });
});

describe('a place in the line of an address', () => {
  it.each([
    'Massawe Ltd, Sokoine Road 12, Arusha, Tanzania · Tel +255 27 254 8741\nMobile 0722 408 390',
    'Massawe Ltd | Sokoine Road 12 | Arusha, Tanzania | Tel +255 27 254 8741\nMobile 0722 408 390',
  ])('tells where whoever signs sits: %s', (text) => {
    const numbers = findPhoneNumbers(text, { region: 'KE' }).map(({ e164 }) => e164);
    expect(numbers).toContain('+255722408390');
  });
});
