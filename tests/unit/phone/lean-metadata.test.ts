import {
  type CountryCode,
  getCountries,
  type MetadataJson,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { leanMetadata } from '../../../lib/phone/plan/lean-metadata';

const lean: MetadataJson = leanMetadata(metadata);

const read = (text: string, from: MetadataJson, defaultCountry?: CountryCode) => {
  const number = parsePhoneNumberFromString(
    text,
    { extract: false, ...(defaultCountry && { defaultCountry }) },
    from,
  );
  return (
    number && [
      number.number,
      number.country,
      number.getType(),
      number.formatInternational(),
      number.formatNational(),
    ]
  );
};

describe('the metadata that the extension is built with', () => {
  it('is shorter', () => {
    expect(JSON.stringify(lean).length).toBeLessThan(JSON.stringify(metadata).length * 0.96);
  });

  it.each(getCountries(metadata))('reads and writes numbers of %s alike', (country) => {
    const example = String(examples[country]);
    const variants = Array.from({ length: 10 }, (_, digit) => [
      `${digit}${example.slice(1)}`,
      `${example.slice(0, -1)}${digit}`,
      `${example.slice(0, 2)}${digit}${example.slice(3)}`,
    ]);
    for (const digits of [example, ...variants.flat()]) {
      expect(read(digits, lean, country)).toEqual(read(digits, metadata, country));
    }
  });

  it.each(['+80012345678', '+870773111632', '+883510012345', '+88213123456'])('reads %s alike', (written) => {
    expect(read(written, lean)).toEqual(read(written, metadata));
  });
});
