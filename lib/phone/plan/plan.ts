import type { CountryCode, PhoneNumberType } from 'libphonenumber-js/max';

import { firstDigitsOf } from './first-digits';
import { PACKED } from './packed';
import { NEXT, PART, type PackedRow, readLengths, rowsOf, SIZES, TYPES, usualFormat, WHOLE } from './row';

/** A numbering plan as libphonenumber's metadata has it, its patterns compiled once. */
export interface Plan {
  /** `undefined` where it is no country's, such as that of `+800`. */
  readonly country: CountryCode | undefined;
  readonly callingCode: string;
  /** The names of all plans with this calling code, the main one first. */
  readonly sharing: readonly PlanName[];
  /** All its numbers have it, beside that of a type; `null` where it says no more than those. */
  readonly pattern: RegExp | null;
  /** Digits that a number may have without its trunk prefix, the fewest first. */
  readonly lengths: readonly number[];
  /** What is written before a national number, with codes of long-distance companies; `null` where nothing is. */
  readonly prefix: Beginning | null;
  /** What the prefix and its groups become; empty where it is simply left out. */
  readonly transform: string;
  /** Of countries that share a calling code: how this one's numbers begin. */
  readonly leading: RegExp | null;
  /** What is dialled for the `+`. */
  readonly international: Beginning;
  /** What is usually dialled for it; empty where the plan names nothing. */
  readonly usualInternational: string;
  /** What is dialled before a national number: `0`, `8`, `06`; empty where nothing is. */
  readonly trunk: string;
  /** Whether national numbers are as well written without the trunk prefix. */
  readonly isTrunkOptional: boolean;
  /** Whether no national number is written without it. */
  readonly needsTrunk: boolean;
  readonly types: readonly PlanType[];
  /** That of them which is for mobiles, where there is one. */
  readonly mobile: PlanType | undefined;
  readonly formats: readonly PlanFormat[];
}

export interface PlanType {
  readonly name: PhoneNumberType;
  readonly beginnings: readonly Beginnings[];
  /** The digits that its numbers begin with, a bit for each. */
  readonly firstDigits: number;
  /** Whether its numbers are the fixed line's too, as in North America. */
  readonly isFixedLine: boolean;
}

/** How numbers begin that have one of some lengths. */
export interface Beginnings {
  readonly pattern: RegExp;
  /** A bit for each length. */
  readonly lengths: number;
}

/** What digits may begin with. Most plans have the same digits before all numbers: those need no pattern. */
export interface Beginning {
  readonly text: string | null;
  readonly pattern: RegExp;
}

/** How numbers that begin in some way are written. */
export interface PlanFormat {
  readonly pattern: RegExp;
  readonly leading: RegExp | null;
  /** What the pattern's groups become in the country, with the trunk prefix: `0$1 $2`. */
  readonly national: string;
  /** What they become behind the calling code. */
  readonly international: string;
  readonly needsTrunk: boolean;
  readonly isTrunkOptional: boolean;
}

/** A plan's name: its country, or the calling code of one that is no country's. */
type PlanName = string;

interface Index {
  readonly rows: ReadonlyMap<PlanName, PackedRow>;
  readonly codes: ReadonlyMap<string, readonly PlanName[]>;
}

/** The plans that have been read, by their names' place. */
const plans: (Plan | undefined)[] = [];
let index: Index | null = null;

/** The plan of a country, or of a calling code that is no country's. */
export function planOf(name: CountryCode | PlanName): Plan {
  const known = plans[placeOf(name)];
  if (known) return known;
  const row = indexed().rows.get(name);
  if (!row) throw new Error(`there is no plan ${name}`);
  const plan = readPlan(row);
  plans[placeOf(name)] = plan;
  return plan;
}

/** Countries by their two letters, others by their calling codes of three digits behind them. */
const placeOf = (name: PlanName): number =>
  name.length === 2
    ? (name.charCodeAt(0) - LETTER_A) * LETTERS + name.charCodeAt(1) - LETTER_A
    : LETTERS * LETTERS + Number(name);

const LETTER_A = 0x41;
const LETTERS = 26;

/** The names of the plans that share a calling code, the main one first; none where it is no calling code. */
export const plansOfCode = (callingCode: string): readonly PlanName[] =>
  indexed().codes.get(callingCode) ?? [];

/** All calling codes. */
export const callingCodes = (): readonly string[] => [...indexed().codes.keys()];

/** Whether a country has a plan. */
export const hasPlan = (name: string): name is CountryCode =>
  name.charCodeAt(0) >= LETTER_A && indexed().rows.has(name);

/** Every country that has a plan, by its code. */
export const countriesWithPlan = (): CountryCode[] => [...indexed().rows.keys()].filter(hasPlan).sort();

/** The numbers that call for help in a country only; `null` where there are none. */
export function emergencyPatternOf(country: CountryCode): RegExp | null {
  const emergency = indexed().rows.get(country)?.emergency() ?? '';
  return emergency === '' ? null : whole(emergency);
}

function indexed(): Index {
  index ??= readIndex();
  return index;
}

function readIndex(): Index {
  const rows = new Map<PlanName, PackedRow>();
  const codes = new Map<string, PlanName[]>();
  for (const row of rowsOf(PACKED)) {
    const { name, callingCode } = row;
    rows.set(name, row);
    codes.set(callingCode, [...(codes.get(callingCode) ?? []), name]);
  }
  return { rows, codes };
}

function readPlan({ name, callingCode, read }: PackedRow): Plan {
  const row = read();
  const { international, trunk } = row;
  const formats = formatsOf(row.formats, callingCode).map(readFormat);
  const prefix = row.prefix || trunk;
  const types = TYPES.flatMap((type) => readType(type, row[type], row.lengths) ?? []);
  return {
    country: /^\d/.test(name) ? undefined : (name as CountryCode),
    callingCode,
    sharing: plansOfCode(callingCode),
    pattern: row.pattern === '' ? null : whole(row.pattern),
    lengths: readLengths(row.lengths),
    prefix: prefix === '' ? null : beginningOf(prefix),
    transform: row.transform,
    leading: startOf(row.leading),
    international: beginningOf(international),
    usualInternational: /^\d+$/.test(international)
      ? international
      : row.usualInternational.replace(/\D/g, ''),
    trunk,
    needsTrunk: trunk === '0' && formats.length > 0 && formats.every((format) => format.needsTrunk),
    isTrunkOptional: formats.some((format) => format.isTrunkOptional),
    types,
    mobile: types.find(({ name: type }) => type === 'MOBILE'),
    formats,
  };
}

/** Of countries that share a calling code, only the main one says how numbers are written. */
function formatsOf(own: string, callingCode: string): readonly string[] {
  const [main = ''] = plansOfCode(callingCode);
  const all = own || indexed().rows.get(main)?.read().formats || '';
  return all === '' ? [] : all.split(NEXT);
}

function readType(name: PhoneNumberType, packed: string, lengthsOfPlan: string): PlanType | null {
  if (packed === '') return null;
  if (packed === PART) return { name, beginnings: [], firstDigits: 0, isFixedLine: true };
  const isWhole = packed.startsWith(WHOLE);
  const parts = isWhole ? [packed.slice(1)] : packed.split(NEXT);
  let firstDigits = 0;
  const beginnings = parts.map((part) => {
    const [pattern = '', lengths = lengthsOfPlan] = part.split(PART);
    firstDigits |= firstDigitsOf(pattern);
    return {
      pattern: isWhole ? whole(pattern) : start(pattern),
      lengths: readLengths(lengths).reduce((bits, length) => bits | (1 << length), 0),
    };
  });
  return { name, beginnings, firstDigits, isFixedLine: false };
}

const beginningOf = (pattern: string): Beginning => ({
  text: /^\d+$/.test(pattern) ? pattern : null,
  pattern: start(pattern),
});

function readFormat(packed: string): PlanFormat {
  const [sizes = '', leading = '', rule = '', optional = '', national = '', international = ''] =
    packed.split(PART);
  const isTrunkOptional = optional !== '';
  const format = national || usualFormat(sizes);
  return {
    pattern: whole(sizes.replace(SIZES, groupOf)),
    leading: startOf(leading),
    national: rule === '' ? format : format.replace(/(\$\d)/, rule),
    international: international || format,
    needsTrunk: !isTrunkOptional && rule.includes('0'),
    isTrunkOptional,
  };
}

const groupOf = (_: string, from: string, to = from): string =>
  `(\\d{${Number.parseInt(from, 36)},${Number.parseInt(to, 36)}})`;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const start = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);

const startOf = (pattern: string): RegExp | null => (pattern === '' ? null : start(pattern));
