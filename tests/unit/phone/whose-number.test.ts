import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * Numbers that nobody calls phones: of kin, of who has a trade or a post, and of offices, among other figures. The same lines
 * with a thing in them tell none.
 */

const found = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region })
    .map(({ raw }) => raw)
    .join(', ');

/** A country, a text, and the numbers in it. */
type Row = readonly [region: CountryCode, text: string, raws: string];
type Things = readonly [region: CountryCode, text: string];

describe('digits behind a small word, among other figures', () => {
  it.each<Row>([
    ['IT', 'Ritiro 3B\nmamma 312 2963434\npapà 312 9616529', '312 2963434, 312 9616529'],
    ['BE', 'IN NOOD, kamer 4: echtgenoot 03 212 92 52, zoon 03 674 14 56', '03 212 92 52, 03 674 14 56'],
    ['UA', '3-А\n1. Андрусяк Марко – мама 056 347 45 01', '056 347 45 01'],
    ['UA', '3-А\n1. Андрусяк Марко – бабуся 0325696541', '0325696541'],
    ['KZ', '4 «Ә» сынып\n1. Алихан – анасы 8 (771) 418-16-34', '8 (771) 418-16-34'],
    ['AU', 'job 2: 18 Banksia St, tenant chloe 03 4563 2905', '03 4563 2905'],
    ['LV', 'Koris 15. jūnijā 6.30: diriģente 21252703, šoferis 21249436', '21252703, 21249436'],
    ['SG', 'Bay at B2, security 9018 7254, limit 4.2 m', '9018 7254'],
    ['KE', 'mpigie landlord 0712 303896, house 12', '0712 303896'],
    ['FR', 'Mairie annexe 05 01 23 49 21 9h-12h / 14h-17h30', '05 01 23 49 21'],
    ['RS', 'Korisnički servis 060/181-670, 08-20h', '060/181-670'],
    ['LU', 'Guichet commune 50 98 16 90 8h00-11h30', '50 98 16 90'],
    ['HU', '12. ház: nekem 06 20 121 4921', '06 20 121 4921'],
    ['CA', 'new digits 506 210-1036, rink 3', '506 210-1036'],
    ['NG', 'pè mí sórí 08020307894 tàbí 07250725612, 5', '08020307894, 07250725612'],
    ['MY', 'Durian RM38/kg, order cepat 03-2323 0347!', '03-2323 0347'],
  ])('are somebody’s in %s: %s', (region, text, raws) => {
    expect(found(text, region)).toBe(raws);
  });

  it.each<Things>([
    // no groups of the country's phones
    ['GB', 'Parts in. 2 boxes, thermostat 9918, pump 0203 5527 836'],
    ['IT', '3 bancali, tono 04, lettera di vettura 041 997604 83'],
    ['RS', 'Strana 12, predmet 060181670'],
    // a thing is named before or behind, or spoken of
    ['UA', 'Моє замовлення 067 951 30 62, твоє 067 951 30 75, поїзд 091'],
    ['PT', 'Pedido de suporte 217 306 942\nRouter: 14'],
    ['EE', 'Регистровая часть 612 0984\nКадастровый номер 78401:118:2046'],
    ['RO', 'Număr de înregistrare 0251 412 876 din 12 martie'],
    ['FI', 'Kaatopaikan punnitustosite 040 123 4567, kuorma 480 kiloa, lasku perässä'],
    ['IT', 'Km 81, la quadrella 055 331 2026 del 3/4'],
  ])('are a thing’s in %s: %s', (region, text) => {
    expect(found(text, region)).toBe('');
  });
});

describe('what is said of a number', () => {
  it.each<Row>([
    ['GR', 'Ο κάτοχος του αριθμού 692 965 8543 δεν απαντά εδώ και 3 μέρες.', '692 965 8543'],
    ['HR', 'Pod brojem 021 652 9032 je moja sestra, a na 2. katu baka.', '021 652 9032'],
    ['RS', 'Под бројем 060161252 је моја сестра', '060161252'],
    ['UA', 'Чи правильний у нас номер – 050 152 12 58?', '050 152 12 58'],
    ['NZ', 'yo its tama nu num 07 830 3834 chur', '07 830 3834'],
    ['LU', 'slt g un nouvo num 27 29 67 43', '27 29 67 43'],
    ['BG', 'tova mi e noviq nomer 0983416125', '0983416125'],
    ['BE', 'salut cest ma nouvelle carte 03 618 90 12', '03 618 90 12'],
    ['DE', 'Nehmen Sie ab sofort die Nummer 089 / 87634929.', '089 / 87634929'],
    ['TR', 'Rezervasyon için 0501 381 01 61 no’lu telefonu arayınız.', '0501 381 01 61'],
    ['HU', 'A 06 20 118 3230 számú vonal emelt díjas (508 Ft/perc).', '06 20 118 3230'],
    ['ES', '¡Reserva ya en el 927 076 925!', '927 076 925'],
    ['VN', 'My Viettel SIM is 0327490301, tower S2.', '0327490301'],
    ['IN', 'STD code ke saath: 8120901018', '8120901018'],
    ['IN', 'எங்கள் கடை எண் 8969274583. காலை 9 மணி', '8969274583'],
    ['CN', '简历发邮箱或直接加微信13116923272', '13116923272'],
    ['BE', 'Noodnummer buiten de uren: 03 698 50 10', '03 698 50 10'],
    ['RU', 'ya v probke, 20 min, nabery 84743410727', '84743410727'],
    ['MY', 'Technician’s own number 03-4163 0981', '03-4163 0981'],
    ['CA', '506-270-3056 à la maison pis 365-270-9490 au chalet', '506-270-3056, 365-270-9490'],
  ])('tells whose it is in %s: %s', (region, text, raws) => {
    expect(found(text, region)).toBe(raws);
  });

  it.each<Things>([
    ['HU', 'Tároló száma: 1 382 4175'],
    ['HU', 'A 06 20 118 3230 számú kulcs'],
    ['UA', 'замовлення оформлено під номером 044 382 4175'],
    ['BG', 'заведено под № 02 982 4175'],
    ['PL', 'Dz. ew. nr 22 824 81 73'],
    ['DE', 'Das Paket trägt die Nummer 089 87634929.'],
    ['RO', 'Serie SIM: 021 382 4175'],
    ['DE', 'Depot 0891234567'],
  ])('does not for a thing in %s: %s', (region, text) => {
    expect(found(text, region)).toBe('');
  });
});

describe('who has a post, before a number', () => {
  it.each<Row>([
    ['ZA', 'Sector 3\nControl room .... 083 270 9032', '083 270 9032'],
    ['PL', 'Kontakt: ks. Marian 512 850 747, pok. 3', '512 850 747'],
    ['MY', 'AJK\n1. Imam – Ust. Zaki – 03-8925 8169', '03-8925 8169'],
    ['DK', 'ICE: Kone Hanne 41 47 49 81', '41 47 49 81'],
    ['EE', 'Küsimused arve kohta: 514 3294', '514 3294'],
    ['SG', 'Flushing at Blk 411 on 9 June. EMSU 8123 8385.', '8123 8385'],
    ['HK', '團契聯絡：阿詩5128 5018、Peter5124 9894', '5128 5018, 5124 9894'],
    ['NZ', 'Driver Baljit 07 850 3250, 20 mins before\nDepot 07 850 3251', '07 850 3250, 07 850 3251'],
    ['ZA', 'Approved (R2 500).\nRegards, Claims 018 761 0507', '018 761 0507'],
  ])('makes it hers in %s: %s', (region, text, raws) => {
    expect(found(text, region)).toBe(raws);
  });
});

describe('behind a number, whose it is', () => {
  it.each<Row>([
    ['MX', '2226703254 es mi cel', '2226703254'],
    ['CL', '221123232, ese es mi número nuevo, el otro lo boté.', '221123232'],
    ['CA', '5063418109, c’est mon nouveau numéro de cell', '5063418109'],
    ['US', '2014016611 is my new number', '2014016611'],
    ['PL', '523070127 to numer do pana Zbyszka od pieca.', '523070127'],
    ['CZ', '234945850 je číslo na domovníka', '234945850'],
    ['IN', '7410321096 this is my WhatsApp no.', '7410321096'],
  ])('makes it a phone’s in %s: %s', (region, text, raws) => {
    expect(found(text, region)).toBe(raws);
  });

  it.each<Things>([
    ['MX', '2226703254 es mi número de cliente'],
    ['US', '2014016611 is my order number'],
    ['US', '2014016611 is the number of the order'],
    ['DE', '83214567 ist die Nummer der Bestellung'],
    ['PL', '523070127 to numer zamówienia'],
    ['PL', '523070127 to numer do faktury'],
    ['US', '2014016611 is the number on the box'],
    ['HU', '1 234 5678 számú telek'],
    ['PT', '217306942 2ª via'],
    ['GB', '3 boxes, sensor 020 7946 0018'],
  ])('leaves it a thing’s in %s: %s', (region, text) => {
    expect(found(text, region)).toBe('');
  });
});

describe('a number without its area code', () => {
  it('is none of the area before where its own stands before it', () => {
    expect(found('Buur 09/250.90.14, huis nr. 27 02/274.34.36', 'BE')).not.toContain('274.34.36');
  });
});
