import { describe, expect, it } from 'vitest';
import { findPhoneNumbers } from '../../../lib/phone';

/* What somebody is called for names a number whose digits stand together, in every language that we have. */

const CALLED_FOR = [
  ['ES', '913824175', 'Para cancelar: |Para anular la cita: |Reservas: |Para pedir hora: '],
  ['AR', '4783-9265', 'Para cancelar: |Para turnos: |Turnos al '],
  ['UY', '2701 9517', 'Por reservas de parrillero |Por reservas '],
  ['MX', '5556248173', 'Informes: |Informes al '],
  ['CO', '6013824175', 'Domicilios: |Domicilios al '],
  ['PT', '213824175', 'Para cancelar: |Marcações: '],
  ['BR', '1138241752', 'Para remarcar: |Para agendar: '],
  [
    'US',
    '3127264183',
    'To cancel: |To reschedule: |To book: |To confirm your appointment: |For reservations: ',
  ],
  ['FR', '01 42 68 53 00', 'Pour prendre rendez-vous : '],
  ['PL', '228248173', 'Aby odwołać wizytę: |Rejestracja: |Zapisy: '],
  ['CZ', '224817352', 'Pro zrušení: |Objednávání: '],
  ['HU', '13824175', 'Lemondás: |Időpontfoglalás: '],
  ['NO', '22382417', 'For avbestilling: |Timebestilling: '],
  ['DK', '33824175', 'Afbestilling: |Tidsbestilling: '],
  ['TR', '2123824175', 'İptal için: |Randevu için: '],
  ['RU', '4953824175', 'Для отмены: |Запись: '],
  ['GR', '2103824175', 'Για ακύρωση: |Για κρατήσεις: '],
  ['EE', '6382417', 'Broneerimine: '],
  ['LV', '67382417', 'Pieraksts: '],
] as const;

describe.each(CALLED_FOR)('in %s', (region, number, words) => {
  it.each(words.split('|'))('%s', (before) => {
    expect(findPhoneNumbers(before + number, { region }).map(({ raw }) => raw)).toEqual([number]);
  });
});

it.each([
  ['US', 'To pay: 3127264183'],
  ['US', 'Code to cancel: 3127264183'],
  ['ES', 'Código para cancelar: 913824175'],
  ['ES', 'Para cancelar 913824175'],
  ['DE', 'Zur Bestellung Artikelnummer: 0302591384'],
  ['US', 'To confirm code: 3127264183'],
  ['ES', 'Para confirmar código: 913824175'],
  ['PL', 'Aby potwierdzić kod: 601234567'],
  ['TR', 'Kayıt için TC: 2123824175'],
  ['NO', 'Bestilling: 22382417\nDato: 12.03.2026\nBeløb: 499,00 kr.'],
  ['CZ', 'Rezervace: 224817352\nDatum: 12.3.2026'],
] as const)('but in %s not: %s', (region, text) => {
  expect(findPhoneNumbers(text, { region })).toEqual([]);
});
