import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) =>
  findPhoneNumbers(text, { region }).map(({ raw, e164 }) => `${raw} ${e164}`);

describe('what stands before a number with a space between', () => {
  it.each<[CountryCode, string, string]>([
    // A day
    ['FR', 'Permanence le 11/10 01 05 41 65 29', '01 05 41 65 29 +33105416529'],
    ['DE', 'Anruf 12/03 030 12345678', '030 12345678 +493012345678'],
    ['GR', 'Στις 14/10 691 818 9638 ζήτησε προσφορά', '691 818 9638 +306918189638'],
    ['KR', '12/24 02-1492-1072로 예약 확인 전화드렸습니다.', '02-1492-1072 +82214921072'],
    ['EG', 'بتاريخ 15/10 01005832565 اتصل العميل', '01005832565 +201005832565'],
    // A room or a flat
    ['TR', 'Oda 412 0(216) 789 23 09 klima çalışmıyor', '0(216) 789 23 09 +902167892309'],
    ['RU', 'Ленина 50, кв. 14 8 (912) 763-07-29 Алёна', '8 (912) 763-07-29 +79127630729'],
    ['VN', 'P.504 0707672341 chị Mai báo hỏng', '0707672341 +84707672341'],
    ['GR', 'Δωμ. 207 690 569 8929 κα Ιωάννου', '690 569 8929 +306905698929'],
    ['GB', 'Desk 4488 029 2581 4165', '029 2581 4165 +442925814165'],
    ['AE', 'Room 1408 03 818 7498 Mr. Haddad - late checkout', '03 818 7498 +97138187498'],
    // A postcode
    ['GB', 'The Plough, Ashby, NR14 7AB 029 2701 8387', '029 2701 8387 +442927018387'],
    ['US', '812 Canal St, New Orleans, LA 70112 201-545-4541', '201-545-4541 +12015454541'],
    ['US', '812 Canal St, New Orleans, LA 70112 201 654 3436', '201 654 3436 +12016543436'],
    ['TH', 'จ.เชียงใหม่ 50200 081-2549614 คุณนิด', '081-2549614 +66812549614'],
    // A clock
    ['CN', '昨晚20:15 +86 131 6721 4587打来过一次', '+86 131 6721 4587 +8613167214587'],
    ['CN', '昨晚20:15 86-13185272961打来过一次', '86-13185272961 +8613185272961'],
    ['CN', '地址：香港中路 40 号 181 2747 4927', '181 2747 4927 +8618127474927'],
  ])('is no part of it, in %s: %s', (region, text, number) => expect(found(region, text)).toEqual([number]));

  it.each<[CountryCode, string, string]>([
    ['ZA', 'Tel 27 72 719 2604', '27 72 719 2604 +27727192604'],
    ['AT', 'Tel. 01 512 12 34', '01 512 12 34 +4315121234'],
    ['RU', 'Тел. 8 (349) 656-14-32', '8 (349) 656-14-32 +73496561432'],
  ])('may as well begin it, in %s: %s', (region, text, number) =>
    expect(found(region, text)).toEqual([number]),
  );

  it.each<[CountryCode, string, string]>([
    ['EG', 'Tel: +2 010 0094 9450', '+2 010 0094 9450'],
    ['RO', 'Mobil: +4 0712 527 050, fax', '+4 0712 527 050'],
    ['RU', 'По номеру 8 (349) 656-14-32, а с 8 (927) 836-96-56', '8 (349) 656-14-32'],
    ['KZ', 'сантехник 8 (771) 074-98-30\nвызов 5000', '8 (771) 074-98-30'],
    ['SA', 'للاستفسار: +966 (0)51 290 9496 9 ص – 5 م', '+966 (0)51 290 9496'],
  ])('is a part of it, in %s: %s', (region, text, number) => {
    expect(findPhoneNumbers(text, { region })[0]?.raw).toBe(number);
  });

  it.each<[CountryCode, string]>([
    ['DE', 'Vorgang 12/03 030 123 456 789'],
    ['DE', 'Vorgang 12/03 030 12345678'],
    ['US', 'Phone: 44 207-946-0018'],
    ['US', 'Size 12 201-545-4541'],
    ['GB', 'NHS 12 020 7946 0018'],
    ['FR', 'Numéros gagnants 15 02 13 24 35 46'],
    ['IT', 'decreto 12/10 011 4366969'],
    ['DE', 'Rechnung 4711 0815 1234567'],
    ['GB', 'Order no. 312 029 2581 4165'],
    ['DE', 'Az. 12/03 0301 2345'],
    ['DE', 'Zimmer 312 003 1840 517 990'],
  ])('makes no number of something else, in %s: %s', (region, text) =>
    expect(found(region, text)).toEqual([]),
  );
});
