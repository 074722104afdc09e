import type { PhoneNumberType } from 'libphonenumber-js/max';
import { EMERGENCY_NUMBERS } from '../emergency-numbers';
import { beginningsOf } from './beginnings';
import { COLUMNS, NEXT, PART, type Row, TYPES, usualFormat, WHOLE, writeLengths } from './row';
import { shorten } from './shorthand';

/*
 * Runs when the extension is built: of libphonenumber-js's metadata (its METADATA.md tells what stands where) what
 * whole numbers are told and written by. Left out are the leading digits of numbers that are still being typed, what
 * stands between groups but a space, and, where it says no more than the patterns of the types, the pattern of all
 * numbers of a plan.
 */

export interface Metadata {
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, MetadataRow>>;
  readonly nonGeographic: Readonly<Record<string, MetadataRow>>;
}

type MetadataRow = readonly unknown[];

/** Where in a row of the metadata a type stands, of those that stand together. */
const TYPES_THERE: readonly PhoneNumberType[] = [
  'FIXED_LINE',
  'MOBILE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'PERSONAL_NUMBER',
  'VOICEMAIL',
  'UAN',
  'PAGER',
  'VOIP',
  'SHARED_COST',
];

/** Not all that has the pattern of a type is a number of these plans. Tests find out whether there are others. */
export const NARROWER: ReadonlySet<string> = new Set(['AT', 'DE']);

/** All plans as one text, which `rowsOf` reads; those of the same calling code stay in their order. */
export function pack(metadata: Metadata): string {
  const countries = Object.values(metadata.country_calling_codes).flat();
  const rows = [
    ...countries.map((country) => packRow(country, metadata.countries[country] ?? [])),
    ...Object.values(metadata.nonGeographic).map((row) => packRow('', row)),
  ].sort((one, other) => Number(one.callingCode) - Number(other.callingCode));
  const write = {
    name: ({ name }: Row) => name,
    callingCode: ({ callingCode }: Row, at: number) =>
      String(Number(callingCode) - Number(rows[at - 1]?.callingCode ?? 0)),
    lengths: ({ lengths }: Row) => lengths,
  };
  const columns = [...COLUMNS, ...TYPES].flatMap((column) =>
    rows.map(column in write ? write[column as keyof typeof write] : (row) => shorten(row[column])),
  );
  return columns.join('\n');
}

function packRow(name: string, row: MetadataRow): Row {
  const [code, international, pattern, lengths, formats, trunk, rule, prefix, transform, isOptional] = row;
  const [leading, types, usualInternational] = row.slice(10);
  if (rule || isOptional) throw new Error(`${name} has rules for all of its formats, which no plan had`);
  const packed = {
    name,
    callingCode: text(code),
    pattern: NARROWER.has(name) ? text(pattern) : '',
    lengths: writeLengths(list(lengths).map(Number)),
    international: text(international),
    usualInternational: text(usualInternational),
    trunk: text(trunk),
    prefix: text(prefix),
    transform: text(transform),
    leading: text(leading),
    emergency: emergencyOf(name),
    formats: list(formats)
      .map((format) => packFormat(list(format)))
      .join(NEXT),
  };
  const packedTypes = TYPES.map((type) => [
    type,
    packType(list(list(types)[TYPES_THERE.indexOf(type)]), packed.lengths),
  ]);
  return { ...packed, ...(Object.fromEntries(packedTypes) as Record<(typeof TYPES)[number], string>) };
}

const emergencyOf = (country: string): string =>
  Object.entries(EMERGENCY_NUMBERS)
    .flatMap(([number, countries]) => (countries.split(' ').includes(country) ? number : []))
    .sort()
    .join('|')
    .replaceAll('.', '\\d');

/** Only the digits of a format and the order of its groups count, and most have them as they come. */
function packFormat([pattern, format, leading, rule, isOptional, international]: MetadataRow): string {
  const sizes = packSizes(text(pattern));
  const usual = usualFormat(sizes);
  const national = groups(text(format));
  const abroad = groups(text(international)) || national;
  const parts = [
    sizes,
    text(list(leading).at(-1)),
    groups(text(rule)).replace(/^\$1$/, ''),
    isOptional ? '1' : '',
    national === usual ? '' : national,
    abroad === national ? '' : abroad,
  ];
  return parts.join(PART).replace(new RegExp(`${PART}+$`), '');
}

/** `33-44` for `(\d{3})(\d{3,4})(\d{4})`. */
function packSizes(pattern: string): string {
  const sizes = [...pattern.matchAll(GROUP)].map(([, second, from = second ? '2' : '1', to]) =>
    [from, to].flatMap((size) => (size === undefined ? [] : Number(size).toString(36))).join('-'),
  );
  if (pattern.replace(GROUP, '') !== '') throw new Error(`${pattern} has more than groups`);
  return sizes.join('');
}

const GROUP = /\(\\d(?:(\\d)|\{(\d+)(?:,(\d+))?\})?\)/g;

const groups = (format: string): string => format.replace(/[^\d$]+/g, ' ').trim();

/** A type without a pattern is not in a plan; with an empty one, its numbers are the fixed line's too. */
function packType([pattern]: MetadataRow, lengthsOfPlan: string): string {
  if (pattern === '') return PART;
  const written = text(pattern);
  const begins = written === '' ? [] : (beginningsOf(written) ?? []);
  const packed = begins
    .map(({ pattern: begin, lengths }) => [begin || '\\d', writeLengths(lengths)])
    .map(([begin, lengths]) => (lengths === lengthsOfPlan ? begin : begin + PART + lengths))
    .join(NEXT);
  const whole = written && WHOLE + written;
  return begins.length > 0 && shorten(packed).length < shorten(whole).length ? packed : whole;
}

const list = (field: unknown): MetadataRow => (Array.isArray(field) ? field : []);

function text(field: unknown): string {
  const written = typeof field === 'string' ? field : '';
  if (!/^[\d\\$()?:[\]{},|.~\- d]*$/.test(written))
    throw new Error(`${written} has signs that the packed plans keep for themselves`);
  return written;
}
