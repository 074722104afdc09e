import { type CountryCode, isCountryCode } from '../region';

/** Letters that few languages write, and the country of those that do: a name is enough to think of it. */
const LETTERS =
  'VN\u1ea0-\u1ef9\u01a1\u01b0 HU\u0150\u0151\u0170\u0171 CZ\u011a\u011b\u0158\u0159\u016e\u016f PL\u0141\u0142\u0104\u0105\u0118 TR\u011e\u011f\u0130\u0131 RO\u0218-\u021b LV\u0136\u0137\u013b\u013c\u0145\u0146 LT\u0116\u0117\u012e\u012f\u0172\u0173 RU\u044b\u044d\u0451 UA\u0456\u0457\u0454\u0491 RS\u0452\u045b\u045f MK\u0453\u045c\u0455 GR\u03b1-\u03c9 IL\u05d0-\u05ea TH\u0e01-\u0e2e KR\uac00-\ud7a3 JP\u3041-\u30fa GE\u10d0-\u10f0 AM\u0561-\u0587 NO\u00d8\u00f8 DK\u00d8\u00f8'.split(
    ' ',
  );

const EACH = LETTERS.map((one) => [one.slice(0, 2), new RegExp(`[${one.slice(2)}]`)] as const);

/** One look for all of them: most texts have none. */
const ANY = new RegExp(`[${LETTERS.map((one) => one.slice(2)).join('')}]`);

/** How far around a place names are looked at. */
const REACH = 400;

/** The countries whose letters stand around a place of a text. */
export function letteredAround(text: string, place: number): readonly CountryCode[] {
  const around = text.slice(Math.max(0, place - REACH), place + REACH);
  if (!ANY.test(around)) return NONE;
  return EACH.flatMap(([country, letters]) =>
    isCountryCode(country) && letters.test(around) ? [country] : [],
  );
}

const NONE: readonly CountryCode[] = [];
