import { describe, expect, it } from 'vitest';
import { callableNumbers, type PageText } from '../../../lib/phone';
import { pageText } from '../../fixtures/page-texts';

const find = (text: string, change: Partial<PageText> = {}) => callableNumbers(pageText(text, change));

describe('the callable numbers of a text', () => {
  it('say whom they call, and what is known of that number', () => {
    expect(find('Call 040 66969 128 now')).toEqual([
      {
        start: 5,
        end: 18,
        raw: '040 66969 128',
        target: '+494066969128',
        kind: 'phone',
        confidence: 'valid',
        readings: [
          {
            e164: '+494066969128',
            formatted: '+49 40 66969128',
            country: 'DE',
            type: 'landline',
            cost: 'ordinary',
          },
        ],
      },
    ]);
  });

  it('are those that begin in the wanted part, each by its first digit', () => {
    const text = '+49 40 66969 100; +49 40 66969 200; +49 40 66969 300';
    expect(find(text, { from: 18, to: 34 }).map(({ target }) => target)).toEqual(['+494066969200']);
    expect(find(text, { from: 19, to: 20 })).toHaveLength(1);
    expect(find(text, { from: 20, to: 36 })).toHaveLength(0);
  });

  it('are no fax numbers, and no numbers that exist in no plan', () => {
    expect(find('Fax: 040 66969 129')).toEqual([]);
    expect(find('Tel. 0151 1')).toEqual([]);
  });

  it('may be an extension alone, of which no plan knows anything', () => {
    expect(find('Nebenstelle 212')).toMatchObject([{ target: '212', kind: 'internal', readings: [] }]);
  });

  it('have every reading where their country is not certain, their own first', () => {
    const [number] = find('Please ring 0664 1234567', { chosen: 'DE', sender: 'huber@example.at' });
    expect(number?.readings.map(({ e164 }) => e164)[0]).toBe(number?.target);
    if (number?.confidence === 'valid') expect(number.readings).toHaveLength(1);
  });

  it('are read by the mailbox’s languages where no country was chosen', () => {
    const by = (locales: readonly string[]) => find('Tel. 01 5321234', { chosen: null, locales })[0]?.target;
    expect(by(['de-AT', 'en'])).toBe('+4315321234');
    expect(by([])).toBeUndefined();
  });

  it('take a link’s own address where its words may stand for it', () => {
    const links = [{ start: 0, end: 10, address: ' tel:+49-40-66969-128' }];
    expect(find('  Call us ', { links })).toMatchObject([
      { start: 2, end: 9, raw: 'Call us', target: '+494066969128', isLinked: true },
    ]);
    expect(find('+49 30 123456', { links: [{ ...links[0], start: 0, end: 13, address: 'tel:1' }] })).toEqual(
      [],
    );
  });

  it('take a link without a country for one of the sender’s, or of the mailbox’s', () => {
    const call = (sender: string | null) =>
      find('Call us', { sender, links: [{ start: 0, end: 7, address: 'tel:044 668 18 00' }] })[0]?.target;
    expect(call('anna@firma.example.ch')).toBe('+41446681800');
    expect(call(null)).toBe(find('Tel. 044 668 18 00')[0]?.target);
  });

  it('are those of the text where a link has the same digits and no country', () => {
    const text = 'Tel. 044 668 18 00';
    const links = [{ start: 5, end: text.length, address: 'tel:0446681800' }];
    const found = find(text, { sender: 'anna@firma.example.ch', links });
    expect(found.map(({ target }) => target)).toEqual(['+41446681800']);
  });

  it('are found whatever places are said of links', () => {
    for (const link of [
      { start: 5, end: 2 },
      { start: 100, end: 200 },
      { start: 0, end: 10_000 },
    ])
      expect(() => find('+49 40 66969 128', { links: [{ ...link, address: 'tel:+49' }] })).not.toThrow();
  });
});
