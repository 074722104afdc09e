import { describe, expect, it } from 'vitest';
import { permitCall } from '../../../lib/dial/policy';

describe('one click', () => {
  it.each([
    ['a landline', '+442079460999', '+44 20 7946 0999'],
    ['a mobile', '+4915112345678', '+49 1511 2345678'],
    ['a free number', '+18005551234', '+1 800 555 1234'],
  ])('may call %s', (_, e164, formatted) => {
    expect(permitCall(e164)).toMatchObject({ ok: true, value: { e164, formatted } });
  });

  it.each([
    ['a premium number', '+499001234567'],
    ['a premium number abroad', '+19005551234'],
    ['a number at shared cost', '+491801234567'],
    ['a company-wide number', '+443331234567'],
  ])('may not call %s', (_, e164) => {
    expect(permitCall(e164)).toMatchObject({ ok: false, error: { kind: 'numberNotAllowed' } });
  });

  it.each([
    ['no number', ''],
    ['text', 'Carol'],
    ['a national number', '02079460999'],
    ['the police', '+49110'],
    ['a country that does not exist', '+999123456'],
    ['too few digits', '+4940'],
    ['a SIP address', 'sip:100@pbx.example.com'],
    ['a feature code', '+44*70#'],
    ['digits of another script', '+٤٤٢٠٧٩٤٦٠٩٩٩'],
    ['a second number behind it', '+442079460999;+499001234567'],
  ])('may not call %s', (_, e164) => {
    expect(permitCall(e164)).toMatchObject({ ok: false, error: { kind: 'numberInvalid' } });
  });
});
