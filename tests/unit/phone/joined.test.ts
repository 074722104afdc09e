import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);
const kinds = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ kind }) => kind);

describe('digits in the groups of a local number', () => {
  it.each<[CountryCode, string, string]>([
    ['AR', 'Mi celu es 011 15-6275-3328 y el galpón 4564-4301 (de 9 a 18)', '+541145644301'],
    ['AR', 'Encargado: Oscar, cel. 11 5248-1570\nPlomero: 4578-4912', '+541145784912'],
    ['AU', 'Agent (02) 9744 4099, and the strata manager is on 9744 7260.', '+61297447260'],
    ['AU', 'Saleyards office is 6942 1883 (02 in front if you’re ringing from Vic).', '+61269421883'],
  ])('are one where they are joined to a number in %s: %s', (region, text, e164) => {
    expect(found(text, region)).toContain(e164);
  });

  it.each<[CountryCode, string]>([
    ['AR', '(011) 4903-7716 y el pedido 4564-4301'],
    ['AR', '(011) 4903-7716\nPedido: 4578-4912'],
    ['AR', '(011) 4903-7716\n\nMañana llega al galpón lo que falta, bulto 4578-4912'],
  ])('are none where they are called something else in %s: %s', (region, text) => {
    expect(found(text, region)).toEqual(['+541149037716']);
  });
});

describe('what a phone is joined to behind it', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['IT', 'CUP 0371 448 290 o numero verde 800 638 638', ['+390371448290', '+39800638638']],
    ['DE', 'KVB 0221 77630 oder Telefon 0800 1182044', ['+4922177630', '+498001182044']],
  ])('is one too in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('but no code that something else may be had for', () => {
    expect(found('PNR 0371 448 290 o ritiro al banco', 'IT')).toEqual([]);
  });
});

describe('Australia’s numbers for everybody', () => {
  it.each([
    ['Power out? It’s Powercor you want, not us: 13 24 12.', '+61132412'],
    ['NAB: 133 677', '+61133677'],
    ['TTY via the NRS on 133 677.', '+61133677'],
  ])('stand behind a colon or where somebody is: %s', (text, e164) => {
    expect(found(text, 'AU')).toEqual([e164]);
  });

  it.each<[CountryCode, string]>([
    ['AU', 'Serial: 13 24 12 55'],
    ['AU', 'we sold 13 24 12'],
    ['US', 'Ratio: 13 24 12'],
  ])('and are none in %s: %s', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('an extension', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['US', "208-344-2678 x12 is Jodi, I'm at x68", ['+12083442678', '68']],
    ['DE', 'Bei Fragen: Durchwahl 318 (Jannik) oder 346 (Helpdesk).', ['318', '346']],
    ['IT', 'avvisare la segreteria (int. 2) allo 0543 457109', ['2', '+390543457109']],
    ['AT', 'T +43 (0)316 / 82 67 15-0\nDW meiner Sekretärin: 24', ['+433168267150', '24']],
    ['CZ', 'tel. 054 472 17 37, klapce 12', ['+420544721737']],
  ])('is somebody’s in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it.each<[CountryCode, string]>([
    ['US', 'zoom at x40'],
    ['US', "I'm on x64 now"],
    ['IT', 'via Roma 12 (int. 2), Bologna'],
    ['FR', 'PC de bureau: 24'],
    ['DE', 'ab 318 (Jannik) oder 346 (Helpdesk) Stück'],
  ])('is none in %s: %s', (region, text) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('behind a number', () => {
  it.each<[CountryCode, string, string | undefined]>([
    ['CZ', 'tel. 054 472 17 37, klapce 12', '12'],
    ['DE', 'Tel. 040 66969128, Nebenstelle 12', '12'],
    ['DE', 'Tel. 040 66969128, Anschluss 12:30 Uhr', undefined],
    ['GB', '0113 496 0372 (internal 6000)', undefined],
  ])('an extension is the number’s own, in %s: %s', (region, text, extension) => {
    expect(findPhoneNumbers(text, { region })[0]?.extension).toBe(extension);
  });

  it('people are no extensions', () => {
    expect(found('ext. 104 and 105 people', 'US')).toEqual(['104']);
  });
});

describe('what a number is for', () => {
  it.each<[CountryCode, string, string]>([
    ['US', 'Facsimile: (828) 258-0883', 'fax'],
    ['MX', 'Cel./WhatsApp: +52 81 2071 0243', 'mobile'],
    ['US', 'C 773.248.7690', 'mobile'],
    ['US', 'Reply C to confirm or call us at 773.248.7690', 'phone'],
    ['MX', 'Oficina/WhatsApp: +52 81 2071 0243', 'phone'],
  ])('in %s: %s', (region, text, kind) => {
    expect(kinds(text, region)).toEqual([kind]);
  });
});

describe('letters set off by full stops', () => {
  it('are all dialled where they are three and four', () => {
    expect(found('24/7 1.855.TRU.NRTH', 'US')).toEqual(['+18558786784']);
  });

  it('but not the end of a domain', () => {
    expect(findPhoneNumbers('call 1.800.FLOWERS.COM', { region: 'US' }).map(({ raw }) => raw)).toEqual([
      '1.800.FLOWERS',
    ]);
  });
});

describe('two digits that a line begins with', () => {
  it.each<[CountryCode, string, readonly string[]]>([
    ['DE', 'our office in Norrköping, +46 (0)11-4 15 67\n> 00.\n>\n> Best', ['+46114156700']],
    ['DE', 'Ruf uns an: 040 / 66 96 91\n28.\n', ['+494066969128']],
    ['DE', 'Ruf uns an: 040 / 66 96 91\n28. Punkt der Liste', ['+4940669691']],
    ['DE', 'Ruf uns an: 040 / 66 96 91\n28 Kisten sind da.', ['+4940669691']],
  ])('belong to the number before where nothing else stands there, in %s: %s', (region, text, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});
