import type { CountryCode } from '../region';

/** Letters that few languages write, and the countries of those that do: a name is enough to think of them. */
const LETTERS: readonly (readonly [letters: string, countries: readonly CountryCode[]])[] = [
  ['\u1ea0-\u1ef9\u01a1\u01b0', ['VN']],
  ['\u0150\u0151\u0170\u0171', ['HU']],
  ['\u011a\u011b\u0158\u0159\u016e\u016f', ['CZ']],
  ['\u0141\u0142\u0104\u0105\u0118', ['PL']],
  ['\u011e\u011f\u0130\u0131', ['TR']],
  ['\u0218-\u021b', ['RO']],
  ['\u0136\u0137\u013b\u013c\u0145\u0146\u0122\u0123', ['LV']],
  ['\u0116\u0117\u012e\u012f\u0172\u0173', ['LT']],
  ['\u00d8\u00f8', ['NO', 'DK']],
  ['\u00f0\u00fe\u00de', ['IS']],
];

const ANY = new RegExp(`[${LETTERS.map(([letters]) => letters).join('')}]`, 'g');
const EACH = LETTERS.map(([letters, countries]) => [new RegExp(`[${letters}]`), countries] as const);

interface Lettered {
  readonly at: number;
  readonly country: CountryCode;
}

/** Where a text has such letters; the same one soon after says nothing more. */
export function letteredIn(text: string): readonly Lettered[] {
  const found: Lettered[] = [];
  ANY.lastIndex = 0;
  while (ANY.test(text)) {
    const at = ANY.lastIndex - 1;
    for (const [letters, countries] of EACH)
      if (letters.test(text[at] ?? '')) for (const country of countries) found.push({ at, country });
    ANY.lastIndex += APART;
  }
  return found;
}

/** So far on, the next letter is looked for. */
const APART = 40;
