import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../lib/phone';
import { f1, judge, overlap, sumUp } from '../fixtures/scoring';

/** Texts labelled by others (../shared/corpora/README.md); they are read where they are, and never copied. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpora');

interface Row {
  readonly id: string;
  readonly text: string;
  readonly region: CountryCode | null;
  readonly expect: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly others?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly prodAgrees?: boolean;
}

const rows = (name: string): readonly Row[] =>
  readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ prodAgrees }) => prodAgrees !== false);

const finds = ({ text, region }: Row) => findPhoneNumbers(text, region ? { region } : {});

const missesOf = (name: string) =>
  rows(name).flatMap((row) => {
    const found = finds(row);
    return row.expect
      .filter((one) => !found.some(({ start, end }) => start === one.start && end === one.end))
      .map(({ text }) => text);
  });

const f1Of = (name: string) => f1(sumUp(rows(name).map((row) => judge(row.expect, finds(row)))));

const f1OfLibphonenumber = (name: string) =>
  f1(
    sumUp(
      rows(name).map((row) => {
        const found = findPhoneNumbersInText(row.text, row.region ?? undefined);
        return judge(
          row.expect,
          found.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
        );
      }),
    ),
  );

// Absent on a user's machine: then there is nothing to hold the detector to.
describe.skipIf(!existsSync(FOLDER))('the detector, held to texts that others have labelled', () => {
  it.each(['google-java-cases', 'google-java-contexts'])('finds what Google finds: %s', (name) => {
    expect(f1Of(name)).toBeGreaterThanOrEqual(99.5);
  });

  it.each(['google-java-cases', 'google-java-contexts'])(
    'calls whom libphonenumber-js would call: %s',
    (name) => {
      const different = rows(name).flatMap((row) => {
        const theirs = findPhoneNumbersInText(row.text, row.region ?? undefined);
        return finds(row).flatMap((find) => {
          const other = theirs.find(({ startsAt, endsAt }) => startsAt === find.start && endsAt === find.end);
          return other && other.number.number !== find.e164 ? [`${row.id} ${find.raw}`] : [];
        });
      });
      expect(different).toEqual([]);
    },
  );

  it('finds as much as Google of RingCentral’s cases; the rest are no numbers of today', () => {
    expect(f1Of('ringcentral-detect')).toBeGreaterThanOrEqual(98.65);
    const others = missesOf('ringcentral-detect').filter((text) => !/^\d{3}[- ]\d{4}$/.test(text));
    // Local numbers without their area code aside: Benin's numbers have had ten digits since 2024.
    expect([...new Set(others)]).toEqual(['+22 96 150 9868']);
  });

  it('finds as much as Google of TrueDial’s; the rest is a Polish number read in Britain', () => {
    expect(f1Of('truedial-demo')).toBeGreaterThanOrEqual(96);
    expect(missesOf('truedial-demo')).toEqual(['(022) 528 00 00']);
  });

  it('finds of libphonenumber-js’s own cases all but what is no valid number, and digits that are no number', () => {
    expect(missesOf('libphonenumber-js-own')).toEqual([
      // One of three numbers of eight digits in a row, as an account's may be.
      '77200596',
      // Valid in no plan any more; libphonenumber-js of today finds neither.
      '+54 23 1234 0000',
      '023 1234 0000',
    ]);
  });

  it.each(['autolinker', 'recognizers-chinese'])('finds what is only shaped like a number: %s', (name) => {
    expect(f1Of(name)).toBeGreaterThanOrEqual(f1OfLibphonenumber(name) + 25);
  });

  it('takes no card, account, social security number, date or address of a machine for a phone number', () => {
    const kinds = new Set<string>();
    const wrong = rows('presidio-generated-large').flatMap((row) =>
      finds(row).flatMap((find) =>
        (row.others ?? []).filter((other) => {
          kinds.add(other.type);
          return /CARD|IBAN|SSN|DATE|IP_|BANK|PASSPORT|LICENSE/.test(other.type) && overlap(find, other);
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
