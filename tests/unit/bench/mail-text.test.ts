import parsePhoneNumber from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { asText, MAILBOX_REGION, makeMails } from '../../bench/detect/mail-text';
import { PLANS, write } from '../../bench/detect/numbers';
import { trap } from '../../bench/detect/traps';
import { seededRandom } from '../../emulators/outlook/filler/random';

const CHARACTERS = 200_000;

describe('the mails of the bench', () => {
  const mails = makeMails(1, CHARACTERS);
  const { text, numbers } = asText(mails);
  const lines = mails.flatMap((mail) => mail.lines);

  it('are the same every time, and others with another seed', () => {
    expect(asText(makeMails(1, CHARACTERS)).text).toBe(text);
    expect(asText(makeMails(2, CHARACTERS)).text).not.toBe(text);
  });

  it('are as long as was asked for, in lines of about a hundred characters', () => {
    expect(text.length).toBeGreaterThanOrEqual(CHARACTERS);
    expect(text.length).toBeLessThan(CHARACTERS + 3_000);
    expect(text.length / lines.length).toBeGreaterThan(90);
    expect(text.length / lines.length).toBeLessThan(120);
  });

  it('hold one number in about 1,600 characters', () => {
    expect(text.length / numbers.length).toBeGreaterThan(1_550);
    expect(text.length / numbers.length).toBeLessThan(1_650);
  });

  it('know where each of them stands', () => {
    for (const { start, end, raw } of numbers) expect(text.slice(start, end)).toBe(raw);
    for (const { text: line, number } of lines) {
      if (number) expect(line.slice(number.start, number.end)).toBe(number.raw);
    }
  });

  it('are full of digits that are no number', () => {
    const digits = text.match(/\d{4,}/g) ?? [];
    expect(digits.length).toBeGreaterThan(4 * numbers.length);
  });
});

describe('the numbers of the bench', () => {
  const forms = PLANS.flatMap((plan) =>
    [...plan.international, ...plan.national].map((form) => [form, plan] as const),
  );

  it.each(forms)('written as %s belong to the plan of their country', (form, plan) => {
    const random = seededRandom(7);
    for (let count = 0; count < 50; count += 1) {
      const { raw, e164 } = write(plan, form, random);
      const parsed = parsePhoneNumber(raw, MAILBOX_REGION);
      expect(parsed?.number).toBe(e164);
      expect(parsed?.isValid()).toBe(true);
    }
  });
});

describe('a trap', () => {
  it('has every IBAN with its check digits', () => {
    const random = seededRandom(3);
    const traps = Array.from({ length: 2_000 }, () => trap(random));
    const ibans = traps.filter((one) => one.startsWith('IBAN')).map((one) => one.replace(/IBAN| /g, ''));
    expect(ibans.length).toBeGreaterThan(20);
    for (const iban of ibans) expect(BigInt(`${iban.slice(4)}1314${iban.slice(2, 4)}`) % 97n).toBe(1n);
  });
});
