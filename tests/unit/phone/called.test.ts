import { describe, expect, it } from 'vitest';
import { findPhoneNumbers } from '../../../lib/phone';
import { isCalledBehind } from '../../../lib/phone/context/called';
import type { CountryCode } from '../../../lib/phone/region';

const found = (region: CountryCode, text: string) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => [raw, e164]);

describe('what a call is for', () => {
  it.each<[CountryCode, string, string]>([
    ['FR', 'Pour suivre votre incident : 09 70 71 00 44', '+33970710044'],
    ['FR', 'Déclarer un sinistre : 09 69 32 88 17', '+33969328817'],
    ['IT', 'Per spostare o disdire la prenotazione: 06 5948 0012', '+390659480012'],
    ['ES', 'Para consultar su pedido: 934 471 182', '+34934471182'],
    ['PT', 'Para alterar a sua reserva: 213 447 118', '+351213447118'],
    ['DE', 'Um Ihre Bestellung zu ändern: 040 66969128', '+494066969128'],
    ['NL', 'Om uw bestelling te wijzigen: 020 798 1234', '+31207981234'],
    ['GB', 'To change your booking: 020 7946 0100', '+442079460100'],
    ['BE', 'Bedrag: 1.184,42\nKlant: 44011\n\nBij vragen: 09 244 59 44', '+3292445944'],
  ])('is no name of its number in %s: %s', (region, text, e164) => {
    expect(found(region, text).map(([, number]) => number)).toEqual([e164]);
  });

  it.each<[CountryCode, string]>([
    ['FR', 'Pour payer votre facture, référence : 06 12 34 56 78'],
    ['DE', 'Um die Ware zu bezahlen, Rechnungsnummer: 040 66969128'],
    ['IT', 'Per pagare, codice: 06 5948 0012'],
  ])('makes no number of what is named behind it in %s: %s', (region, text) => {
    expect(found(region, text)).toEqual([]);
  });
});

describe('what stands behind the number of a phone', () => {
  it.each<[CountryCode, string, string]>([
    ['IT', 'CUP 800 11 44 77 da rete fissa', '800 11 44 77'],
    ['FR', 'GMF 09 69 32 88 17 (appel non surtaxé)', '09 69 32 88 17'],
    ['DE', 'KVB 0800 1182044 (kostenfrei)', '0800 1182044'],
    ['NL', 'ZGT 088 708 31 55 (optie 2)', '088 708 31 55'],
    ['AU', 'Call 13 11 26 24/7, or come in', '13 11 26'],
    ['GB', 'Call 0161 496 0148 24/7', '0161 496 0148'],
    ['TR', 'Çağrı merkezi: 0850 222 0 444 7/24', '0850 222 0 444'],
  ])('says so in %s: %s', (region, text, raw) => {
    expect(found(region, text).map(([written]) => written)).toEqual([raw]);
  });
});

describe('words behind digits', () => {
  it.each([
    'Charge 0441 220 118 morning do',
    'the reel 415 200 4471 minutes so far',
    '934 471 182 donde mi primo',
  ])('are no days of the week: %s', (text) => {
    expect(isCalledBehind(text, text.search(/\d[ \p{L}]*$/u) + 1)).toBe(false);
  });

  it.each([
    '(Mo–Fr 8–17 Uhr)',
    '(lun-ven 9-18)',
    ', Monday to Friday',
    '(lundi au vendredi)',
    '(ma-vr)',
    ', Mo. bis Do.',
    ', pon–pet 8–20 h',
    ', пон.–пет. 8:30',
    'de lunes a viernes, 8:00',
    ', L–V 8:00–18:00',
    ', I–V 8.00–17.00',
    ', darba dienās 8.30',
    ', dni robocze 8–16',
    '2.ª a 6.ª das 9h',
  ])('are when somebody answers: %s', (behind) => {
    expect(isCalledBehind(`040 123456 ${behind}`.replace(' ,', ','), 10)).toBe(true);
  });
});

describe('figures of things', () => {
  it.each<[CountryCode, string]>([
    ['GB', 'DIN rail meter, p/n 07.3441.20.88 – EUR 64.00'],
    [
      'IT',
      'gli articoli 02.4471.82 (guarnizione OR), 0444-718-203 (cuscinetto 6204) e 335 447 1820 (fascetta)',
    ],
    ['RO', 'Nr.\tDenumire\tCod\tCant.\n1\tPompă recirculare\t0744 718 203\t2'],
    ['CH', '041 226 07 18   sealing ring 44x2,5   8 pcs   CHF 11.40'],
    ['AE', '02\tGasket SPW – 022-2567-18\t100 nos\t3.10'],
    ['DE', 'Regal 09-33-205 hat 560 Stk., PZN 02319487'],
    [
      'DE',
      'Die Ablesung findet zwischen 8:30 und 11:00 Uhr statt. Ihre Nutzernummer:\n0784-2319-06, Liegenschaft 55',
    ],
    ['CZ', 'IČO 44302078, č. ú. 27-4031433/0800'],
    ['DE', 'Event-ID 8830214471, Korrelation 0049-3021-7781-0042'],
  ])('are none in %s: %s', (region, text) => {
    expect(found(region, text)).toEqual([]);
  });
});

describe('a number', () => {
  it.each<[CountryCode, string, string, string]>([
    ['DE', 'Tel. 040 / 39 20 35 - 88', '040 / 39 20 35 - 88', '+494039203588'],
    ['BG', 'тел. 032/644-718, вътр. 21', '032/644-718, вътр. 21', '+35932644718'],
    ['DE', 'im Sekretariat an (46 61 28, AB läuft; Vorwahl 03641)', '46 61 28', '+493641466128'],
    ['CA', 'un pépin: entrepôt de Laval 450 688-6761, poste 238', '450 688-6761, poste 238', '+14506886761'],
    ['PH', 'call the showroom, (02) 8406 1107 local 204. Thanks', '(02) 8406 1107 local 204', '+63284061107'],
    ['ES', 'llame con 24 h de antelación al 934471182', '934471182', '+34934471182'],
  ])('is read whole, and nothing but it, in %s: %s', (region, text, raw, e164) => {
    expect(found(region, text)).toEqual([[raw, e164]]);
  });
});
