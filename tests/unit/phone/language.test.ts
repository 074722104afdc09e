import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../../lib/phone';
import { findPhoneNumbers } from '../../../lib/phone';
import { LANGUAGES } from '../../../lib/phone/regions/function-words';
import { countriesSpokenIn, languagesOf } from '../../../lib/phone/regions/language';
import { countFunctionWords } from '../../../lib/phone/regions/words-of-languages';

const countriesOfLanguage = (text: string, mailbox: CountryCode) =>
  countriesSpokenIn(languagesOf(text, mailbox), 0, text.length);

const first = (text: string, mailbox: CountryCode) => countriesOfLanguage(text, mailbox)[0]?.country;

const e164s = (text: string, region: CountryCode) =>
  findPhoneNumbers(text, { region }).map(({ e164 }) => e164);

describe('a mail from abroad speaks for the country of its language', () => {
  it.each([
    ['DE', 'Guten Tag, wir haben Ihre Anfrage erhalten und melden uns noch heute bei Ihnen.'],
    ['NL', 'Goedemiddag, we hebben het pakket niet ontvangen, kan je ons nog even bellen?'],
    ['FR', 'Bonjour, nous avons bien reçu votre demande et vous remercions pour votre patience.'],
    ['ES', 'Hola, te paso los datos para la entrega del lunes; si no hay nadie, llama por favor.'],
    ['IT', 'Buongiorno, la ringrazio per la sua risposta, ci vediamo alla riunione di domani.'],
    ['SE', 'Hej, tack för att ni hör av er, vi ses på måndag när du är här.'],
    ['NO', 'Hei, ring meg gjerne etter klokka fire, jeg er bare hjemme nå og ikke på jobb.'],
    ['DK', 'Hej, ring gerne til mig efter klokken fire, jeg er kun hjemme nu og ikke af sted.'],
    ['FI', 'Hei, en ole nyt paikalla mutta voit soittaa myös illalla, kun olen kotona.'],
    ['EE', 'Tere, kas me kohtume homme kell kümme või on see liiga vara?'],
    ['PL', 'Cześć, czy możesz do mnie zadzwonić jutro po pracy? Nie ma mnie dziś w biurze.'],
    ['CZ', 'Dobrý den, prosím o zprávu, jestli bude montáž ve středu nebo až po svátcích.'],
    ['SK', 'Dobrý deň, prosím o správu, či bude montáž v stredu alebo až po sviatkoch, ďakujem.'],
    ['HU', 'Kedves Anna, az időpont már nem jó, de kérem, hogy ezt még egyeztessük.'],
    ['RO', 'Bună ziua, vă rugăm să ne spuneți dacă este nevoie de o nouă factură pentru luna mai.'],
    ['TR', 'Merhaba, bu hafta için bir randevu daha var mı, lütfen bize haber verin.'],
    ['GR', 'Καλημέρα, θα ήθελα να σας ρωτήσω για το ραντεβού και την ώρα που είναι.'],
    ['UA', 'Добрий день, ми не отримали ваш лист, але чекаємо на нього до вечора.'],
    ['JP', 'お世話になっております。明日の会議についてご連絡いたします。'],
  ])('%s', (country, text) => {
    expect(first(text, country === 'IT' ? 'GB' : 'IE')).toBe(country);
  });

  it('but English speaks for none', () => {
    expect(
      countriesOfLanguage('Hi, we have not heard from you, so can you please call me today?', 'DE'),
    ).toEqual([]);
  });

  it('nor do the languages of the mailbox’s own country, or hardly', () => {
    const french = 'Bonjour, nous avons bien reçu votre demande et vous remercions pour votre patience.';
    expect(countriesOfLanguage(french, 'FR')).toEqual([]);
    expect(countriesOfLanguage(french, 'CA')).toEqual([{ country: 'FR', weight: 0.3 }]);
    expect(first('Hola, te paso los datos para la entrega del lunes; si no hay nadie, llama.', 'ES')).toBe(
      undefined,
    );
  });

  it('nor a few names and figures', () => {
    expect(countriesOfLanguage('Van der Berg, De la Cruz\n30 34 34 20 a b c d e 0a', 'DE')).toEqual([]);
  });
});

describe('a national number is of', () => {
  it.each<[string, CountryCode, readonly string[]]>([
    [
      'Lieber Urs, ihr erreicht uns unter 0160 448 17 22 oder bei der Mutter, 0761/70 44 18.\n\n79114 Freiburg',
      'CH',
      ['+491604481722', '+49761704418'],
    ],
    ['Bonjour, rappelez-moi au 06 12 34 56 78. Merci, Anne', 'DE', ['+33612345678']],
    [
      'Hej, ring mig gärna på 070-123 45 67 eller 08-123 456 78. Mvh Anna',
      'DE',
      ['+46701234567', '+46812345678'],
    ],
    ['Ahoj, zavolaj mi prosím na 0903 123 456, som doma po piatej. Peter', 'CZ', ['+421903123456']],
    ['Cześć Magda, jestem u mamy, dzwoń do niej: 512 969 174, bo nie mam zasięgu.', 'GB', ['+48512969174']],
  ])('the language’s country: %s', (text, region, expected) => {
    expect(e164s(text, region)).toEqual(expected);
  });

  it.each<[string, CountryCode, readonly string[]]>([
    ['Please call Mr Kobayashi (Osaka, Yodogawa-ku): 06-6304-8817', 'CL', ['+81663048817']],
    [
      'Our border agent in Juárez is Lic. Montes, 656 629 1184.\n\nEl Paso, TX 79927',
      'MX',
      ['+526566291184'],
    ],
    ['Order online or call our London office on 020 7946 0123', 'US', ['+442079460123']],
    ['Meine Nummer in Wien: 01 587 30 11', 'DE', ['+4315873011']],
    ['香港办公室：2815 7306，罗小姐', 'CN', ['+85228157306']],
    [
      'My sister in Tanzania (Moshi): +255 27 275 3862. At home 0722 638 205',
      'KE',
      ['+255272753862', '+254722638205'],
    ],
  ])('the town before it: %s', (text, region, expected) => {
    expect(e164s(text, region)).toEqual(expected);
  });

  it.each<[string, CountryCode, string]>([
    ['Ich bin heute in Wien, mobil 0176 12345678', 'DE', '+4917612345678'],
    ['Treffen in Zürich um 12:30, Rückfragen an 089 2161 0', 'DE', '+498921610'],
    ['Termin Londoner Straße 4, Tel. 030 2125 1000', 'DE', '+493021251000'],
    ['Flight to Paris on Monday. Call me on 07911 123456', 'GB', '+447911123456'],
    ['Honduras 4418, Palermo. Tel. 11 4831-8442', 'AR', '+541148318442'],
  ])('the mailbox’s, wherever somebody travels: %s', (text, region, expected) => {
    expect(e164s(text, region)).toEqual([expected]);
  });
});

describe('function words', () => {
  /** How many of its words a text has of each language that it has any of, by their codes. */
  const countIn = (text: string): Record<string, number> => {
    const counts = new Int32Array(LANGUAGES.length);
    const homes = new Uint8Array(LANGUAGES.length);
    countFunctionWords(text, 0, text.length, { counts, homes, enough: 5, most: 0 });
    return Object.fromEntries(
      LANGUAGES.map(({ code }, at) => [code, counts[at] ?? 0] as const).filter(([, count]) => count > 0),
    );
  };
  const isRead = (word: string) =>
    word.length > 1 && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(word);
  const wordsOf = (words: string) => [...new Set(words.split(' '))].filter(isRead);

  it('are all found, each once', () => {
    const all = [...new Set(LANGUAGES.flatMap(({ words }) => wordsOf(words)))];
    const expected = LANGUAGES.map(({ code, words }) => [code, wordsOf(words).length] as const);
    expect(countIn(`${all.join(', ')}; ${all.join('\n')}`)).toEqual(
      Object.fromEntries(expected.filter(([, count]) => count > 0)),
    );
  });

  it('are found in capitals', () => {
    expect(countIn('ΓΙΑ ΤΗΣ İN DER ΤΗΣ')).toEqual({ el: 2, ...countIn('der') });
    expect(countIn('για της')).toEqual({ el: 2 });
  });
});
