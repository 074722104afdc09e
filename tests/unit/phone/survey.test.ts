import { describe, expect, test } from 'vitest';
import { surveyOf } from '../../../lib/phone/survey';

const wordsAt = (text: string, places: readonly number[]) =>
  places.map((at) => /^[\p{L}\p{N}.+£〒-]{1,4}/u.exec(text.slice(at))?.[0]);

describe('a look at all of a text', () => {
  test('finds where digits of any script begin', () => {
    const text = 'a 12 ３4 5٦7 八9 x1y22';
    expect(wordsAt(text, surveyOf(text).groups)).toEqual(['12', '３4', '5٦7', '9', '1y22', '22']);
  });

  test('finds what begins numbers from abroad', () => {
    const text = '+49 0049 100 ＋81 x00';
    expect(surveyOf(text).prefixes).toEqual([0, 4, 13, 18]);
  });

  test('finds empty lines, with marks of quoting in them', () => {
    const text = '1\n\n2\n> \n>\n3\n4\u2028\u2028';
    const { gapStarts, gapEnds } = surveyOf(text);
    expect(gapStarts.map((start, at) => text.slice(start, gapEnds[at]))).toEqual([
      '\n\n',
      '\n> \n>\n',
      '\u2028\u2028',
    ]);
  });

  test('finds words that may name places, and abbreviations', () => {
    const text = 'Hamburg, the Grand old Opéra. iPhone, USA: Zoë 4\nŠkoda Москва, Łódź';
    expect(wordsAt(text, surveyOf(text).capitals)).toEqual(['Hamb', 'Opér', 'USA', 'Zoë', 'Моск', 'Łódź']);
  });

  test('finds domains, but no longer words behind full stops', () => {
    const text = 'a.de b.com c.at, d.in-e f.uk@g 1';
    expect(wordsAt(text, surveyOf(text).domains)).toEqual(['.de', '.at']);
  });

  test('finds what ends with digits: postcodes and prices', () => {
    const text = '20457 Hamburg 12 b 73.- 5.-- £5 〒100';
    const { digitEnds, prices, pounds, postMarks } = surveyOf(text);
    expect({ digitEnds, prices, pounds, postMarks }).toEqual({
      digitEnds: [5],
      prices: [22],
      pounds: [29],
      postMarks: [32],
    });
  });

  test('knows which scripts a text has', () => {
    const has = ({ hasForeign, hasUnspaced }: ReturnType<typeof surveyOf>) => [hasForeign, hasUnspaced];
    expect(has(surveyOf('Zürich 1'))).toEqual([false, false]);
    expect(has(surveyOf('Москва 1'))).toEqual([true, false]);
    expect(has(surveyOf('東京 1'))).toEqual([true, true]);
  });

  test('finds nothing in a text without digits', () => {
    expect(surveyOf('Hamburg, £ + .de\n\n')).toMatchObject({ groups: [], capitals: [], gapStarts: [] });
  });

  test('takes no longer than it must over letters that are no name', () => {
    expect(surveyOf(`1 ${'š'.repeat(300_000)} a`).capitals).toEqual([]);
  });
});
