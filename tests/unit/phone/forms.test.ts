import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const first = (text: string, region: CountryCode = 'DE') => findPhoneNumbers(text, { region })[0];
const raws = (text: string, region: CountryCode = 'DE') =>
  findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('a number may be written', () => {
  it.each([
    ['with its trunk prefix in brackets', 'Tel. +49 (0)40 66969-128', '+494066969128', 'DE'],
    ['with hyphens around it', 'Tel. +49-(0)-40-66969128', '+494066969128', 'DE'],
    ['with its country code in brackets', 'Tel. +(49) 40 66969128', '+494066969128', 'DE'],
    ['with two plus signs', 'Tel. ++49 40 66969128', '+494066969128', 'DE'],
    ['with slashes', 'Büro +43/1/587 30 11', '+4315873011', 'AT'],
    ['with 00', 'from abroad 0049 40 66969128', '+494066969128', 'GB'],
    ['with 00 where that is no prefix', 'call 0049 40 66969128', '+494066969128', 'US'],
    ['with 011', 'dial 011 49 40 66969128', '+494066969128', 'US'],
    ['with 0011', 'ring 0011 49 40 66969128', '+494066969128', 'AU'],
    ['with 8~10', 'звоните 8~10 49 40 66969128', '+494066969128', 'RU'],
    ['without the plus', 'cell 27 72 719 2604', '+27727192604', 'ZA'],
    ['with full-width digits', 'TEL ０３－４５７８－０１２３', '+81345780123', 'JP'],
    ['with a full-width plus', 'Tel ＋４９ ４０ ６６９６９１２８', '+494066969128', 'DE'],
    ['with Arabic-Indic digits', 'هاتف ٠٥٠ ٨٣٦ ٥٠٨٢', '+971508365082', 'AE'],
    ['with Devanagari digits', 'मोबाइल: ९८७६५ ४३२१०', '+919876543210', 'IN'],
    ['with middle dots', 'call 415·555·0175', '+14155550175', 'US'],
    ['with no-break spaces and hyphens', 'Tel.\u00a0040\u00a066969\u2011128', '+494066969128', 'DE'],
    ['with zero-width spaces', 'Tel. 040\u200b 66969\u200b128', '+494066969128', 'DE'],
    ['with soft hyphens', 'Tel. 040 669\u00ad69 128', '+494066969128', 'DE'],
    ['as it was dialled before a plan changed', 'Lada sin costo 01 800 186 3967', '+528001863967', 'MX'],
    ['with any company’s code', 'Filial Curitiba: (0xx41) 3321-8834', '+554133218834', 'BR'],
    ['with any company’s code, and abroad', '+55 (0xx47) 3473 2919', '+554734732919', 'DE'],
    ['with a bracket that was never opened', '전화 031) 318-4400', '+82313184400', 'KR'],
  ] as const)('%s', (_, text, e164, region) => {
    expect(first(text, region)).toMatchObject({ e164 });
  });

  it('between marks of direction, which are left outside', () => {
    expect(first('\u202a+49 40 66969128\u202c')).toMatchObject({ raw: '+49 40 66969128' });
  });

  it('in brackets, which are left outside', () => {
    expect(first('(Tel. 040 66969128)')).toMatchObject({ raw: '040 66969128' });
    expect(first('(040 66969128)')).toMatchObject({ raw: '040 66969128' });
  });
});

describe('a number that leaves the company’s code open', () => {
  it('is found as it is written, whatever it is for', () => {
    expect(findPhoneNumbers('tel. 0XX 41 3382-4517 / fax (0xx41) 3321-8840', { region: 'BR' })).toMatchObject(
      [
        { raw: '0XX 41 3382-4517', e164: '+554133824517', kind: 'phone' },
        { raw: '(0xx41) 3321-8840', e164: '+554133218840', kind: 'fax' },
      ],
    );
  });

  it('has its extension', () => {
    expect(findPhoneNumbers('(0xx41) 3321-8834 ramal 22', { region: 'BR' })).toMatchObject([
      { raw: '(0xx41) 3321-8834 ramal 22', e164: '+554133218834', extension: '22' },
    ]);
  });

  it.each(['pedido 0xx41 3382-4517', '0xx41 3382-45', 'a0xx41 3382-4517'])('is none: %s', (text) => {
    expect(findPhoneNumbers(text, { region: 'BR' }).filter(({ raw }) => raw.includes('xx'))).toEqual([]);
  });
});

describe('an extension belongs to its number', () => {
  it.each([
    ['(713) 555-0154 x12', '+17135550154', '12', 'US'],
    ['(713) 555-0154 ext. 123', '+17135550154', '123', 'US'],
    ['713-555-0154;ext=402', '+17135550154', '402', 'US'],
    ['04 65 71 20 30, poste 42', '+33465712030', '42', 'FR'],
    ['040 66969-0, Durchwahl -118', '+4940669690', '118', 'DE'],
    ['01 587 30 11 DW 12', '+4315873011', '12', 'AT'],
    ['8 (495) 648-21-17, доб. 118', '+74956482117', '118', 'RU'],
    ['03-4578-0145(内線 312)', '+81345780145', '312', 'JP'],
    ['0571-85123456分机8001', '+8657185123456', '8001', 'CN'],
    ['010-65980408-8001', '+861065980408', '8001', 'CN'],
    ['031-318-4420 (내선 207)', '+82313184420', '207', 'KR'],
    ['61 851 88 34 wew. 27', '+48618518834', '27', 'PL'],
    ['030 234 5678 toestel 16', '+31302345678', '16', 'NL'],
  ] as const)('%s', (text, e164, extension, region) => {
    expect(first(`Tel. ${text}\n`, region)).toMatchObject({ raw: text, e164, extension });
  });

  it('but a German direct line is the number itself', () => {
    expect(first('Tel. 040 66969-128')).toMatchObject({ e164: '+494066969128' });
    expect(first('Tel. 040 66969-128')).not.toHaveProperty('extension');
    expect(first('Zentrale: 030 23125-0')).toMatchObject({ e164: '+4930231250' });
  });

  it('and neither does the digit of a sentence', () => {
    expect(first('Call 033316005, 45 days a year', 'NZ')).toMatchObject({ raw: '033316005' });
  });
});

describe('an internal extension', () => {
  it.each([
    ['ext. 104', '104', 'US'],
    ['Nebenstelle 212', '212', 'DE'],
    ['interno 245', '245', 'IT'],
    ['wew. 301', '301', 'PL'],
    ['dahili 407', '407', 'TR'],
    ['x4417', '4417', 'GB'],
    ['内線 7312', '7312', 'JP'],
  ] as const)('stands beside its label: %s', (text, raw, region) => {
    expect(first(text, region)).toMatchObject({ raw, e164: null, kind: 'internal' });
  });

  it.each(['room 104', '212', 'size 1920x1080', 'int. 14.5', 'Tísňová linka 112'])(
    'is never bare: %s',
    (text) => {
      expect(raws(text, 'CZ')).toEqual([]);
    },
  );
});

describe('a meeting by phone', () => {
  it.each([
    ['+49 69 90009260,,482915066#', '+496990009260', ',,482915066#'],
    ['+16465550123,,98765432101#,,,,*123456#', '+16465550123', ',,98765432101#,,,,*123456#'],
  ])('has its code in the dial string: %s', (text, e164, dtmf) => {
    expect(first(text)).toMatchObject({ raw: text, e164, dtmf, kind: 'conference' });
  });

  it.each([
    ['Teams', 'Join by phone\n+49 69 90009260 Germany, Frankfurt\nPhone conference ID: 482 915 066#'],
    [
      'Zoom',
      'Dial by your location\n +49 69 90009260 Germany\n +1 646 555 0123 US (New York)\nMeeting ID: 987 6543 2101',
    ],
    ['Meet', 'Join by phone\n(DE) +49 69 90009260 PIN: 829 130 452#'],
    ['Webex', 'Join by phone\n+49-69-90009260 Germany Toll\nAccess code: 2731 040 6696'],
  ])('is known by the words around its number: %s', (_, text) => {
    const found = findPhoneNumbers(text, { region: 'DE' });
    expect(found.map(({ kind }) => kind)).not.toContain('phone');
    expect(found[0]).toMatchObject({ e164: '+496990009260', kind: 'conference' });
  });

  it('has an id and a passcode that are none', () => {
    expect(raws('Meeting ID: 987 6543 2101\nPasscode: 0171392')).toEqual([]);
    expect(raws('Besprechungs-ID: 312 040 669 128\nKennung: 0171aB')).toEqual([]);
  });
});

describe('a number in letters', () => {
  it.each([
    ['Call 1-800-FLOWERS now', '1-800-FLOWERS', '+18003569377', 'US'],
    ['888-555-ROOF', '888-555-ROOF', '+18885557663', 'US'],
    ['(603) 555-LEAK', '(603) 555-LEAK', '+16035555325', 'US'],
    ['gratis: 0800 HOLZBAU', '0800 HOLZBAU', '+498004659228', 'DE'],
    ['Home visits: 1300 GO PETS', '1300 GO PETS', '+611300467387', 'AU'],
  ] as const)('is the number of its keys: %s', (text, raw, e164, region) => {
    expect(first(text, region)).toMatchObject({ raw, e164, kind: 'vanity' });
  });

  it.each(['2026 GMBH & CO', 'Platz 12345 BERLIN', 'Voucher: 1800-REEF26-0731', 'HRB 1234 HAMBURG'])(
    'is told from words beside digits: %s',
    (text) => {
      expect(raws(text)).toEqual([]);
    },
  );
});

describe('a hard-wrapped number', () => {
  const long = 'Sie erreichen mich am besten vormittags zwischen neun und elf';
  it.each([
    [
      'goes on where the first line says none',
      'on her cell at (713)\n555-0114 or later',
      '(713)\n555-0114',
      'US',
    ],
    ['goes on behind a hyphen', 'Tel. +49 30 23125-\n702', '+49 30 23125-\n702', 'DE'],
    ['goes on in a quotation', 'it says 0131\n> 496 0155 on the board', '0131\n> 496 0155', 'GB'],
    ['goes on behind three digits', 'Tel. 02332 614\n> 1647. Danke', '02332 614\n> 1647', 'DE'],
    ['goes on in a line cut for its length', `${long} unter 040 66969\n128 im Büro`, '040 66969\n128', 'DE'],
  ] as const)('%s', (_, text, raw, region) => {
    expect(raws(text, region)).toEqual([raw]);
  });

  it.each([
    ['a postcode', 'Tel. 040 66969128\n20095 Hamburg'],
    ['a date', 'Tel. 040 66969128\n24.11.2026'],
    ['an entry of a list', 'Tel. 040 66969128\n2) Lager'],
    ['a year', 'Tel. 040 66969128\n2026, im neuen Jahr'],
    ['hours', 'Tel. 040 66969128\n12, 13 oder 14 Uhr'],
    ['another block', 'Tel. 040 66969128\u2028128'],
  ])('does not take in %s', (_, text) => {
    expect(raws(text)).toEqual(['040 66969128']);
  });
});

describe('several numbers', () => {
  it.each([
    ['415-666-7777 - 800-443-1223', 'US'],
    ['(415) 666-7777 (800) 443-1223', 'US'],
    ['651-234-2345/332-445-1234', 'US'],
    ['040 66969128 / 0171 3920025', 'DE'],
    ['040 66969128, 0171 3920025 oder 030 23125702', 'DE'],
  ] as const)('in one line are read one by one: %s', (text, region) => {
    expect(raws(`Tel. ${text}`, region).length).toBeGreaterThan(1);
  });

  it('share the area code that the first of them has', () => {
    expect(findPhoneNumbers('Телефоны: (495) 648-21-17, 648-21-18', { region: 'RU' })).toMatchObject([
      { raw: '(495) 648-21-17', e164: '+74956482117' },
      { raw: '648-21-18', e164: '+74956482118' },
    ]);
  });

  it('share their label', () => {
    expect(findPhoneNumbers('Fax 040 66969128 / 040 66969129', { region: 'DE' })).toMatchObject([
      { kind: 'fax' },
      { kind: 'fax' },
    ]);
  });
});

describe('a number is for', () => {
  it.each<readonly [string, string, string, CountryCode]>([
    ['fax', 'a small letter says so', 't +1.206.555.0134  f +1.206.555.0140', 'US'],
    ['fax', 'a small letter behind a bar says so', 't +4969900090 | f +496990009299', 'DE'],
    ['mobile', 'it begins so in Chile', 'Dudas con Claudio al 9 8418 2207.', 'CL'],
    ['mobile', 'it was dialled so in Mexico', 'y WhatsApp: +52 1 443 218 7745', 'MX'],
    ['conference', 'the Dutch invite so', 'Inbelgegevens\n+31 (0)20 441 82 20\nToegangscode 1822', 'NL'],
  ])('%s: %s', (kind, _, text, region) => {
    expect(findPhoneNumbers(text, { region }).at(-1)?.kind).toBe(kind);
  });

  it('whom it says, where a letter before it counts metres', () => {
    expect(first('length 12 m (206) 555-0134', 'US')).toMatchObject({ kind: 'phone' });
    expect(first('cell | m (206) 555-0134', 'US')).toMatchObject({ kind: 'mobile' });
  });

  it.each<readonly [CountryCode, string]>([
    ['DK', 'Tak for telefonmødet i dag!\nMvh Jens\n20 12 34 56'],
    ['SE', 'Tack för dagens telefonmöte.\nAnna\n070-123 45 67'],
    ['FR', 'Suite à notre pont téléphonique, vous pouvez me joindre au 06 12 34 56 78'],
    ['NL', 'Bel in via het hek 06 12345678'],
    ['PT', 'Conforme a nossa chamada telefónica de hoje (ID 4711), ligue para 912 345 678.'],
  ])('no conference, where a call is spoken of: %s %s', (region, text) => {
    expect(findPhoneNumbers(text, { region }).at(-1)?.kind).not.toBe('conference');
  });
});

describe('a short number that ends its line', () => {
  it.each(['2026, im neuen Jahr', '12, 13 oder 14 Uhr', '1500, wie gesagt'])(
    'is not led on by %s',
    (below) => {
      expect(raws(`Bitte 0551 1234\n${below}`)).toEqual(['0551 1234']);
    },
  );
});

describe('an invitation to a meeting by phone, in a page whose every line is a paragraph', () => {
  const lines = (...all: string[]) => all.join('\u2028');

  it('is of the numbers near it', () => {
    const text = lines('Join by phone', '+49 69 9000 9335', 'Conference ID: 123 456#');
    expect(first(text)).toMatchObject({ kind: 'conference' });
  });

  it('is not of a signature far below it', () => {
    const words = Array.from({ length: 7 }, () => 'Ein Satz, der von anderem spricht.');
    const text = lines(
      'In der Telefonkonferenz gestern ging es um viel.',
      ...words,
      'Anna',
      '+49 40 66969128',
    );
    expect(first(text)).toMatchObject({ kind: 'phone' });
  });
});

describe('beside the dial-in of a meeting', () => {
  const kinds = (text: string, region: CountryCode) =>
    findPhoneNumbers(text, { region }).map(({ kind }) => kind);

  it.each<readonly [CountryCode, string, readonly string[]]>([
    [
      'CA',
      'Please phone in: 902-468-3317, access code 771 204 5#.\nNursing desk: 902-468-3309',
      ['conference', 'phone'],
    ],
    ['NL', 'Inbellen: 020 241 0288, code 882 417#.\nbereikbaar op 0471 83 20 94', ['conference']],
    [
      'DE',
      'Einwahl 069 365057-568, PIN 4471#\nRückfragen unter der neuen Nummer 09131 60047-120',
      ['conference', 'phone'],
    ],
    [
      'US',
      'Join by phone\n+1 206-555-0199 United States\n+49 69 365057568 Germany\nMeeting ID: 482 915 066#',
      ['conference', 'conference'],
    ],
  ])('%s: %s', (region, text, expected) =>
    expect(kinds(text, region).slice(0, expected.length)).toEqual(expected),
  );
});
