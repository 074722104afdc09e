import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/** What was learned from mails that nobody had tuned for: each rule with a mail's own words. */
const found = (text: string, region: CountryCode): readonly (string | null)[] =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => e164 ?? raw);

describe('a text that tells one phone tells others more likely than things', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    [
      'Bin unter 08382 / 27 54 1-16 da, am Schiff selbst 0151 2240 8871.',
      'DE',
      ['+4983822754116', '+4915122408871'],
    ],
    ['Стоян керемиди 0899716375, Кутия 12. Обади се: 02 987 65 43', 'BG', ['+359899716375', '+35929876543']],
    [
      'Pak Leman 013-7927046, bendahari 03 9283 4042 atau 011-3709 8266\nLot 603',
      'MY',
      ['+60137927046', '+60392834042', '+601137098266'],
    ],
    [
      'Brekkhus, hjemme 55 93 50 62 / jobb 55935127\nHus 12: 915 60 273',
      'NO',
      ['+4755935062', '+4755935127', '+4791560273'],
    ],
    ['師傅榮哥 9267 7794，寫字樓 27393731', 'HK', ['+85292677794', '+85227393731']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('but not where it tells none', () => {
    expect(found('Kontrakt 12, predmet 061 392 557. Rata 313,97 KM', 'BA')).toEqual([]);
  });
});

describe('what is only guessed of a label gives way to the looks of a number', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    ['Горячая линия СДЭК 8-800-250-48-67', 'RU', ['+78002504867']],
    ['Mobil 776407969 / žena (účty) 321 728 458', 'CZ', ['+420776407969', '+420321728458']],
    ["If I'm late it's the school run, 087 930 1562.", 'IE', ['+353879301562']],
    ["Daughter's mobile for the bank stuff 07803-929-206.", 'GB', ['+447803929206']],
    ['uite nr doctorului: 0745.412.077, cabinetul e in sector 2, sunați', 'RO', ['+40745412077']],
    ['y la hija que lleva las cuentas (915) 203-7659, desde', 'US', ['+19152037659']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });
});

describe('a number that the mailbox has not', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    ['Goats, tags AT 814.220.371. Driver Sepp, 0664 / 77 19 418, all day', 'HU', ['+436647719418']],
    ['Invoice NOK 27 390,-. Call the hatchery on 905 31 668 please', 'JP', ['+4790531668']],
    ['£95 plus post. Ring 01746 769 956 and let it ring', 'IN', ['+441746769956']],
    ['Call me 0905 378 142 any time.\nVõ Trầm Hương Co.', 'SA', ['+84905378142']],
    ['Yard: 042 966 4188     Mobile: 087 418 8207', 'GB', ['+353429664188', '+353874188207']],
    ['mezza pens. 73.-. In capanna prende solo il fisso 091 869 35 12', 'IT', ['+41918693512']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('is of the country of a sure one beside it', () => {
    const text = 'Arusha. His Airtel is 0784 531405. Shop in Kaloleni 027 250 9116.';
    expect(found(text, 'KE')).toEqual(['+255784531405', '+255272509116']);
  });
});

describe('brackets, areas and extensions', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    ['председник (стан 11) 011/3043-028 предвече, тел.', 'RS', ['+381113043028']],
    [
      'phone Wouter on 010 - 473 88 98 (06-239 046 61 in the evening)',
      'NL',
      ['+31104738898', '+31623904661'],
    ],
    ['(4932) 59-96-32, спросить Розу. Опт – 48-00-22', 'RU', ['+74932599632', '+74932480022']],
    ['Arlene 1st: 802-748 4417\n -> calls Gert 748-8207', 'US', ['+18027484417', '+18027488207']],
    [
      'Mobile 0427 306 368; the homestead, 6874 2158 (02 from mobiles)',
      'AU',
      ['+61427306368', '+61268742158'],
    ],
    ['úrad: 054/472 17 37, klapka starostka 12, matrika 15', 'SK', ['+421544721737', '12', '15']],
    ['Invoices go to Di, same shed, ext\n12.', 'AU', ['12']],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('are read behind the digits too', () => {
    const [hungarian] = findPhoneNumbers('Az iroda (1/334-8722 118 mellék) reggel', { region: 'HU' });
    expect([hungarian?.raw, hungarian?.extension]).toEqual(['1/334-8722 118 mellék', '118']);
    const [turkish] = findPhoneNumbers('Tel 0.324.2363961 (206 dahili)', { region: 'TR' });
    expect([turkish?.raw, turkish?.extension]).toEqual(['0.324.2363961 (206 dahili)', '206']);
  });
});

describe('what is no number', () => {
  it.each<[string, CountryCode]>([
    ['VZW Rond en Rijp – 0649.530.271 RPR Gent, tel.', 'BE'],
    ['Zug 611   Zug 613\nRöthenbach   0918      1142      1536\n', 'DE'],
    [' 11:40:30  0833 4410  Sammelstörung, Telefon', 'DE'],
    ['grey umbrella + Octopus 60621493(4), call', 'HK'],
    ['โอนกสิกร 093-2-75533-7', 'TH'],
    ['〒221-0801 横浜市', 'JP'],
    ['Transformador 45 kVA, poste 96523', 'CO'],
  ])('%s', (text, region) => {
    expect(found(text, region)).toEqual([]);
  });

  it('but four pairs with full stops are one', () => {
    expect(found('han på verkstaden, 56.51.09.27. Ring', 'NO')).toEqual(['+4756510927']);
  });
});

describe('what somebody is called about is no thing’s number', () => {
  it.each<[string, CountryCode, string]>([
    ['Questions about your order: 0161 496 0128', 'GB', '+441614960128'],
    ['Fragen zu Ihrer Rechnung? 040 66969-1', 'DE', '+4940669691'],
    ['Um Ihre Bestellung zu verfolgen: 040 66969-1', 'DE', '+4940669691'],
    ['To track your order: 0161 496 0128', 'GB', '+441614960128'],
    ['Pour suivre votre incident : 09 70 71 00 44', 'FR', '+33970710044'],
    ['Para cambiar su reserva: 934471182', 'ES', '+34934471182'],
    ['Per modificare la prenotazione: 02 6671 2345', 'IT', '+390266712345'],
    ['Om uw bestelling te wijzigen: 020 123 4567', 'NL', '+31201234567'],
    ['För att ändra din bokning: 08-123 456 78', 'SE', '+46812345678'],
    ['unsere Steuerberaterin: 089 123456', 'DE', '+4989123456'],
    ['your account manager: 0161 496 0128', 'GB', '+441614960128'],
    ['the inventory expert (0161 496 0128)', 'GB', '+441614960128'],
    ['encargado de facturación: 93 447 11 82', 'ES', '+34934471182'],
    ['a rendelő (06-1) 412-0774 de ott senki', 'HU', '+3614120774'],
    ['Bestellhotline 0800 555 1234', 'DE', '+498005551234'],
    ['Inscripcions: Jordi Vilaseca 93 871 44 09 (vespres)', 'ES', '+34938714409'],
    ['we get a lot of attempts: 0121 641 7085', 'GB', '+441216417085'],
    ['شئون الطلبة 02 23958172 من 8 إلى 2', 'EG', '+20223958172'],
    ['confirmați ziua la 0265-247.182', 'RO', '+40265247182'],
  ])('%s', (text, region, number) => {
    expect(found(text, region)).toEqual([number]);
  });

  it.each<[string, CountryCode]>([
    ['Your order reference: 0161 496 0128', 'GB'],
    ['To pay your invoice: 0161 496 0128', 'GB'],
    ['Pour régler votre facture : 06 12 34 56 78', 'FR'],
    ['Account manager code: 415 555 0132', 'US'],
    ['Driver licence no. 0161 496 0128', 'GB'],
    ['Kundennummer: 0171 1234567', 'DE'],
    ['Kod bil 70482, Ref-1: 0617304822', 'MY'],
    ['עוסק מורשה 038620574', 'IL'],
    ['Ersatzteil 0714 229118 haben wir', 'DE'],
    ['Versicherung Pol. 31/044.771-9\t2.870,55\nLiftwartung\t1.566,60', 'AT'],
  ])('but %s', (text, region) => {
    expect(found(text, region)).toEqual([]);
  });
});

describe('between a label and its number may stand when somebody answers', () => {
  it.each<[string, CountryCode, string]>([
    ['use our hotline 7-16 CET 65 91 84 47. I am on leave', 'DK', '+4565918447'],
    ['llame con 24 h de antelación al 934471182', 'ES', '+34934471182'],
    ['Hotline 24/7: 040 66969-1', 'DE', '+4940669691'],
  ])('%s', (text, region, number) => {
    expect(found(text, region)).toEqual([number]);
  });
});

describe('an area code holds for numbers beside it', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    ['al 33 3620 8547; a mi celular, lada 33, 1875-0264.', 'MX', ['+523336208547', '+523318750264']],
    ['Vorwahl 040, dann 66969128', 'DE', ['+494066969128']],
    [
      'Jean\t01869 247184\nMrs Hale\t244710\nRoger\t07702 118447',
      'GB',
      ['+441869247184', '+441869244710', '+447702118447'],
    ],
    [
      'o eletricista é o seu Ademir: 48 99612-0938. Se não atender liga pra esposa dele \n3239-0586 ou manda zap',
      'BR',
      ['+5548996120938', '+554832390586'],
    ],
  ])('%s', (text, region, numbers) => {
    expect(found(text, region)).toEqual(numbers);
  });

  it('but not in another column of a table', () => {
    expect(found('Jean\t01869 247184\tx\nMrs Hale\tx\t244710', 'GB')).toEqual(['+441869247184']);
  });
});

it('a town in Namibia tells its numbers from South Africa’s', () => {
  const text = 'reach her at 061 226 538 mornings. My after hours is 081 386 2057.\n\nKalahari CC, Windhoek';
  expect(found(text, 'ZA')).toEqual(['+26461226538', '+264813862057']);
});

it('a town before its postcode tells New Zealand’s numbers from Japan’s', () => {
  const text =
    'Airport pickup is Moana, mob 027 862 0385. Ring the lodge, 03 442 8057.\n\nGus McAra, Arrowtown 9302';
  expect(found(text, 'JP')).toEqual(['+64278620385', '+6434428057']);
});

it('a country stays possible where another one’s town is named before a number', () => {
  const text =
    'Desmond handles Surabaya, his handphone is 9183 6407.\n\n61 Kaki Bukit Ave 1, Singapore 417943';
  expect(found(text, 'ID')).toEqual(['+6591836407']);
});

it('`min` behind pairs of digits is mine, not minutes', () => {
  expect(found('Ring på Ullas 23 60 93 52 min er gået i vaskeren', 'DK')).toEqual(['+4523609352']);
});

describe('an extension behind its word, as its language inflects it', () => {
  it.each<[string, CountryCode, string]>([
    ['jestem pod wewnętrznym 329, a od', 'PL', '329'],
    ['na lince 312', 'CZ', '312'],
    ['по добавочному 312', 'RU', '312'],
    ['på anknytningen 312', 'SE', '312'],
  ])('%s', (text, region, digits) => {
    expect(found(text, region)).toEqual([digits]);
  });

  it('but not the flat that some abbreviations also name', () => {
    expect(found('Tytuł: czynsz lok. 36, zużycie CO', 'PL')).toEqual([]);
  });
});
