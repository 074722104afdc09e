import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import type { LabelledNumber, Mail } from '../emulators/outlook/mail';
import { mailSources, mailTexts } from '../emulators/outlook/mail-text';
import { mails } from '../emulators/outlook/mails';

describe.each(mails.map((mail) => [mail.id, mail] as const))('the mail %s', (_id, mail) => {
  it('labels numbers that are valid', () => {
    for (const { raw, e164, kind } of mail.numbers) {
      if (e164 === null) expect(kind).toBe('internal');
      else expect(parsePhoneNumberFromString(e164)?.isValid(), `${raw} = ${e164}`).toBe(true);
    }
  });

  it('labels what its numbers say', () => {
    for (const number of mail.numbers) {
      if (number.e164 === null) expect(number.raw).toMatch(/^\d+$/);
      else expect(dialled(number, mail), number.raw).toBe(number.e164);
    }
  });

  it('shows its numbers, in the order of the labels', () => {
    const shown = mailTexts(mail).join('\n\n');
    let at = 0;
    for (const { raw } of mail.numbers.filter((number) => number.in !== 'href')) {
      const found = shown.indexOf(raw, at);
      expect(found, `${raw} after position ${at}`).toBeGreaterThanOrEqual(0);
      at = found + raw.length;
    }
  });

  it('has the links that it labels', () => {
    const source = mailSources(mail).join('\n');
    for (const { raw } of mail.numbers.filter((number) => number.in === 'href')) {
      expect(source).toContain(`href="${raw}"`);
    }
  });
});

it('is led by the mail of the pictures', () => {
  const [first] = mails;
  expect(first?.numbers.map(({ raw, kind }) => [raw, kind])).toEqual([
    ['+49 (0)40 66969 128', 'phone'],
    ['0171 39200 25', 'mobile'],
    ['040 66969 129', 'fax'],
  ]);
});

it('gives every mail an id of its own', () => {
  expect(new Set(mails.map((mail) => mail.id)).size).toBe(mails.length);
});

it('makes the large mail of 5 MB, numbers at both ends only', () => {
  const huge = mails.find((mail) => mail.id === 'huge');
  const [html = ''] = huge ? mailSources(huge) : [];
  expect(html.length).toBeGreaterThan(5_000_000);
  expect(html.length).toBeLessThan(5_100_000);
  expect(html.indexOf('040 66969 701')).toBeLessThan(1000);
  expect(html.length - html.indexOf('0171 39200 73')).toBeLessThan(1000);
});

/** What libphonenumber makes of the number as shown, once the marks it does not know are gone. */
function dialled({ raw, extension, dtmf }: LabelledNumber, mail: Mail): string | undefined {
  const plain = decodeURIComponent(raw)
    .replace(/^(tel|callto):/, '')
    .replace(/ ?\n(> )?/, ' ')
    .replace(dtmf ?? /$^/, '')
    .replace(extension === undefined ? /$^/ : new RegExp(`\\D*${extension}$`), '')
    .replace(/[A-Z]/g, keyOf)
    .replace(/^00/, '+');
  return parsePhoneNumberFromString(plain, countryOf(plain, mail))?.number;
}

/** In the crane conversation the British write to a German mailbox. */
function countryOf(plain: string, mail: Mail): CountryCode {
  return mail.kind === 'conversation' && /^0(7|161)/.test(plain) ? 'GB' : mail.region;
}

function keyOf(letter: string): string {
  const keys = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
  return String(2 + keys.findIndex((key) => key.includes(letter)));
}
