import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';

/*
 * How the fields of forms, invoices, tickets and signatures are labelled in 38 languages: those of things, whose digits
 * would be a phone's of their country, and those of somebody to call. Written by others, who had not seen the detector; what
 * it takes for the other yet was left out. Further lines of somebody's hold names, firms and words that sound like things
 * (`SV Motor Altenburg: `): written to refute words that had been learned too quickly.
 */

const FILE = join(import.meta.dirname, '../../fixtures/field-labels.tsv');

const FIELDS = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [country = '', kind = '', number = '', label = ''] = line.split('\t');
    return { country: country as CountryCode, kind, number, label };
  });

const COUNTRIES = [...new Set(FIELDS.map(({ country }) => country))];

const fieldsOf = (region: CountryCode, wanted: 'thing' | 'phone') =>
  FIELDS.filter(({ country, kind }) => country === region && kind === wanted);

const find = (label: string, number: string, region: CountryCode) =>
  findPhoneNumbers(label.replace('{n}', number), { region }).map(({ raw }) => raw);

describe('what stands in a field', () => {
  it.each(COUNTRIES)('is none to call in %s where it is a thing’s', (region) => {
    const taken = fieldsOf(region, 'thing').filter(
      ({ label, number }) =>
        find(label, number, region).length + find(label, number.replace(/\D/g, ''), region).length > 0,
    );
    expect(taken.map(({ label }) => label)).toEqual([]);
  });

  it.each(COUNTRIES)('is a number in %s where it is somebody’s', (region) => {
    const missed = fieldsOf(region, 'phone').filter(
      ({ label, number }) => find(label, number, region).join() !== number,
    );
    expect(missed.map(({ label }) => label)).toEqual([]);
  });
});
