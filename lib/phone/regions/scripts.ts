import type { CountryCode } from '../region';

/** Scripts that few countries write. */
const SCRIPTS: Readonly<Partial<Record<CountryCode, RegExp>>> = {
  IL: /\p{Script=Hebrew}{2}/u,
  GR: /\p{Script=Greek}{3}/u,
  CY: /\p{Script=Greek}{3}/u,
  TH: /\p{Script=Thai}{3}/u,
  KR: /\p{Script=Hangul}{2}/u,
  JP: /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u,
  CN: /\p{Script=Han}{2}/u,
  TW: /\p{Script=Han}{2}/u,
  HK: /\p{Script=Han}{2}/u,
  RU: /\p{Script=Cyrillic}{3}/u,
  UA: /\p{Script=Cyrillic}{3}/u,
  BG: /\p{Script=Cyrillic}{3}/u,
  IN: /[\p{Script=Devanagari}\p{Script=Tamil}\p{Script=Bengali}]{2}/u,
  AE: /\p{Script=Arabic}{3}/u,
  SA: /\p{Script=Arabic}{3}/u,
  EG: /\p{Script=Arabic}{3}/u,
};

/** Whether the script of a country says something. */
export const hasScript = (country: CountryCode): boolean => SCRIPTS[country] !== undefined;

/** Whether a part of a text holds words in the script of a country, where that says something. */
export const isInScriptOf = (text: string, start: number, end: number, country: CountryCode): boolean =>
  SCRIPTS[country]?.test(text.slice(start, end)) === true;
