import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

const found = (region: CountryCode, text: string) => findPhoneNumbers(text, { region }).map(({ raw }) => raw);

describe('what looks like something else by chance', () => {
  it.each<[CountryCode, string, string]>([
    ['MY', 'Tel 03-2026 7114 (Kuala Lumpur)', '+60320267114'],
    ['SG', '+60 3-2053 7114,,773104882# Malaysia, Kuala Lumpur', '+60320537114'],
    ['KR', 'call +82 10-2070 9612 now', '+821020709612'],
    ['DE', 'Tel.: (036381) 2705', '+49363812705'],
    ['DE', 'Fon 033841/2705', '+49338412705'],
    ['NL', 'Tel. 06.12414145', '+31612414145'],
    ['CY', 'Tel: 22.345678', '+35722345678'],
    ['SN', 'Tél. 77.123.45.67', '+221771234567'],
    ['TN', 'call +216.20.112.105 now', '+21620112105'],
    ['AT', 'Tel. 06232-745', '+436232745'],
  ])('is a phone’s number where a phone is named, in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region })).toMatchObject([{ e164 }]);
  });

  it.each<[CountryCode, string]>([
    ['DE', 'Stand 03-2026 1500 Stück'],
    ['BR', 'CEP 01310-100'],
    ['CZ', 'účet 123456/0800'],
    ['SN', 'serveur 77.123.45.67'],
    ['US', 'Phone: 10.120.34.56'],
    ['CH', '47.376887, 08.541694'],
    ['SI', 'Prijave na telefonskih številkah do 15. 5. 2024!'],
    ['EE', 'Telkimisala on L-EST97 6555234.9, 668623.8.'],
    ['ZA', 'Notice: 02/10697/612/310689'],
    ['FI', 'Varasto (klo 7–15.30)'],
    ['FI', 'Puh. klo 8.30–17'],
  ])('is none elsewhere, in %s: %s', (region, text) => expect(found(region, text)).toEqual([]));

  it.each<[CountryCode, string, string]>([
    ['SI', 'na telefonskih številkah 01 494 76 18 do 15. 5. 2024!', '+38614947618'],
    ['FI', '- *Varasto:* 041 247 6383 (klo 7–15.30)', '+358412476383'],
    ['CL', 'flete a Conce +56 9 27894721 $85.000', '+56927894721'],
    ['DK', 'Kh Sofie\n☎️34 41 01 03', '+4534410103'],
    ['CN', '☎️13185892349', '+8613185892349'],
    ['JP', '電話番号が03-1234-5678です', '+81312345678'],
    ['JP', '携帯番号を「090-1234-5678」に変えました', '+819012345678'],
  ])('hides no number beside it, in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(text, { region })).toMatchObject([{ e164 }]);
  });

  it.each<[CountryCode, string, string]>([
    ['BR', '0055 32 3636 9252', '+553236369252'],
    ['KR', '0082 32 721 9090', '+82327219090'],
    ['TH', '0066 85 830 9698', '+66858309698'],
    ['BR', '0049 40 66969128', '+494066969128'],
  ])('has the country that stands behind its two zeros, in %s: %s', (region, text, e164) => {
    expect(findPhoneNumbers(`Tel. ${text}`, { region })).toMatchObject([{ e164 }]);
  });
});
