import { type CountryCode, isCountryCode } from '../region';

/** Postcodes that only one country writes so, and numbers that begin with their country. */
const SHAPES: Readonly<Partial<Record<CountryCode, string>>> = {
  GB: '[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])|GB ?\\d{3} ?\\d{4} ?\\d{2}(?!\\d)',
  CA: '[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d(?![\\p{L}\\d])',
  IE: '[AC-FHKNPRTV-Y]\\d[\\dW] [AC-FHKNPRTV-Y][AC-FHKNPRTV-Y\\d]{3}(?![\\p{L}\\d])',
  US: '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \\d{5}(?:-\\d{4})?(?!\\d)',
  AU: '(?:NSW|VIC|QLD|TAS|ACT) \\d{4}(?!\\d)',
  NL: '[1-9]\\d{3} [A-Z]{2},? {1,2}\\p{Lu}\\p{Ll}|NL ?\\d{9}B\\d\\d',
  PL: '\\d{2}-\\d{3} \\p{Lu}\\p{Ll}|PL ?\\d{10}(?!\\d)',
  PT: '\\d{4}-\\d{3} \\p{Lu}\\p{Ll}|PT ?\\d{9}(?!\\d)',
  DE: 'DE ?\\d{9}(?!\\d)',
  FR: 'FR ?[A-Z\\d]{2} ?\\d{9}(?!\\d)|RCS \\p{Lu}',
  BE: 'BE ?0\\d{3}\\.?\\d{3}\\.?\\d{3}',
  IT: 'IT ?\\d{11}(?!\\d)',
  CZ: 'CZ ?\\d{8}(?!\\d)',
  SE: 'SE ?\\d{10}01(?!\\d)',
  DK: 'DK ?\\d{8}(?!\\d)',
  HU: 'HU ?\\d{8}(?!\\d)',
  LU: 'LU ?\\d{8}(?!\\d)',
  AT: 'ATU ?\\d{6,8}|FN \\d{5,6} ?[a-z](?!\\p{L})',
  CH: 'CHE-\\d',
};

/** Countries whose code begins tax numbers and the marks of animals and goods: `AT 814.220.371`, `HU 093-7625`; policies have more. */
const MARKED = 'AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FR|GB|GR|HR|HU|IE|LT|LU|LV|NL|PL|PT|RO|SE|SI|SK';

/** Signs of the road before a postcode: `D-20095 Hamburg`. */
const ROAD: Readonly<Record<string, CountryCode>> = {
  D: 'DE',
  A: 'AT',
  F: 'FR',
  B: 'BE',
  L: 'LU',
  I: 'IT',
  E: 'ES',
  P: 'PT',
  S: 'SE',
  N: 'NO',
  H: 'HU',
  FL: 'LI',
  SLO: 'SI',
  FIN: 'FI',
};

const COUNTRIES = Object.keys(SHAPES);

/** The sign of the road, the country of the bank account or of the mark, and what each country's shape has found, in their order. */
const CODE = new RegExp(
  `([A-Z]{1,3})[-\\u2010-\\u2013] ?\\d{4,5}(?= \\p{Lu})|([A-Z]{2})\\d{2}(?: ?[A-Z\\d]{4}){3}|(${MARKED})(?!-\\d{9})[ .-]?\\d{2,4}(?:[ .-]?\\d){4,9}|${Object.values(
    SHAPES,
  )
    .map((shape) => `(${shape})`)
    .join('|')}`,
  'uy',
);

/** A quick look: most words with a capital letter are none. */
const MAY_BE_CODE = /(?:[A-Z]{1,3}[-\u2010-\u2013 ]?[ \d]|[A-Z]{1,3},? ?\d|RCS|[A-Z]{1,2}\d|\d|〒)/y;

/** The country whose postcode, tax number or bank account begins at a place. */
export function countryOfCodeAt(text: string, place: number): CountryCode | undefined {
  MAY_BE_CODE.lastIndex = place;
  if (!MAY_BE_CODE.test(text)) return undefined;
  CODE.lastIndex = place;
  const [, road, iban, marked, ...shapes] = CODE.exec(text) ?? [];
  const country =
    iban ??
    marked ??
    (road === undefined ? COUNTRIES[shapes.findIndex((shape) => shape)] : (ROAD[road] ?? road));
  return country !== undefined && isCountryCode(country) ? country : undefined;
}
