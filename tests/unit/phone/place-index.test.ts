import { describe, expect, it } from 'vitest';
import {
  addNames,
  findPlace,
  findWhole,
  mayBeNamed,
  newPlaceIndex,
} from '../../../lib/phone/regions/place-index';

const TOWN = { country: 'MY', kind: 'town' } as const;
const CITY = { country: 'US', kind: 'city' } as const;
const OTHER = { country: 'DE', kind: 'country' } as const;

function example() {
  const index = newPlaceIndex();
  addNames(index, 'Kuala Lumpur|Ipoh|York', TOWN, true);
  addNames(index, 'New York|Łódź', CITY, true);
  addNames(index, 'Oy|York', OTHER, false);
  return index;
}

/** What the word names that stands in a text. */
const named = (text: string, word: string) => {
  const start = text.indexOf(word);
  return findPlace(example(), text, start, start + word.length);
};

describe('the index of names of places', () => {
  it('finds a name by its word, and one of several words by its last', () => {
    expect(named('in Ipoh, 05', 'Ipoh')).toEqual(TOWN);
    expect(named('Kuala Lumpur: 03', 'Lumpur')).toEqual(TOWN);
    expect(named('Lumpur: 03', 'Lumpur')).toBeNull();
    expect(named('Łódź', 'Łódź')).toEqual(CITY);
  });

  it('prefers the name of several words, then the one that was added last', () => {
    expect(named('New York, NY', 'York')).toEqual(CITY);
    expect(named('York, UK', 'York')).toEqual(OTHER);
  });

  it('knows names in capitals, but no forms of companies', () => {
    expect(named('IPOH 05', 'IPOH')).toEqual(TOWN);
    expect(named('NEW YORK 10', 'YORK')).toEqual(CITY);
    expect(named('KUALA LUMPUR', 'LUMPUR')).toEqual(TOWN);
    expect(named('OY 05', 'OY')).toBeNull();
    expect(named('Oy 05', 'Oy')).toEqual(OTHER);
  });

  it('tells a name as a whole, and not by one of its words', () => {
    const whole = (name: string) => findWhole(example(), name, false);
    expect(whole('Kuala Lumpur')).toEqual(TOWN);
    expect(whole('New York')).toEqual(CITY);
    expect(whole('Anne York')).toBeNull();
    expect(whole('Lumpur')).toBeNull();
    expect(findWhole(example(), 'Oy', true)).toBeNull();
  });

  it('leaves out most words at a glance', () => {
    const index = example();
    const words = 'Besprechung Angebot Lieferung Rechnung Montag Frau Weber Köln heute Sitzung'.split(' ');
    expect(words.filter((word) => mayBeNamed(index, word, 0, word.length))).toEqual([]);
    expect(mayBeNamed(index, 'Ipoh', 0, 4)).toBe(true);
  });
});
