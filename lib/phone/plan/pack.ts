import type { PhoneNumberType } from 'libphonenumber-js/max';
import { COLUMNS, NEXT, PART, type Row, TYPES } from './row';
import { shorten } from './shorthand';

/*
 * Runs when the extension is built: of libphonenumber-js's metadata (its METADATA.md tells what stands where) what
 * whole numbers are told and written by. Left out are the leading digits of numbers that are still being typed, the
 * lengths of the numbers of a type, which their pattern says, and, where it says no more than the patterns of the
 * types, the pattern of all numbers of a plan.
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

/** All plans as one text, which `rowsOf` reads. */
export function pack(metadata: Metadata): string {
  const countries = Object.values(metadata.country_calling_codes).flat();
  const rows = [
    ...countries.map((country) => packRow(country, metadata.countries[country] ?? [])),
    ...Object.entries(metadata.nonGeographic).map(([code, row]) => packRow(code, row)),
  ];
  return [...COLUMNS, ...TYPES]
    .flatMap((column) => rows.map((row) => (column === 'name' ? row.name : shorten(row[column]))))
    .join('\n');
}

function packRow(name: string, row: MetadataRow): Row {
  const [code, international, pattern, lengths, formats, trunk, rule, prefix, transform, isOptional] = row;
  const [leading, types, usualInternational] = row.slice(10);
  if (rule || isOptional) throw new Error(`${name} has rules for all of its formats, which no plan had`);
  const packed = {
    name: name.toLowerCase(),
    callingCode: text(code),
    pattern: NARROWER.has(name) ? text(pattern) : '',
    lengths: packLengths(lengths),
    international: text(international),
    usualInternational: text(usualInternational),
    trunk: text(trunk),
    prefix: text(prefix),
    transform: text(transform),
    leading: text(leading),
    formats: list(formats)
      .map((format) => packFormat(list(format)))
      .join(NEXT),
  };
  const packedTypes = TYPES.map((type) => [type, packType(list(list(types)[TYPES_THERE.indexOf(type)]))]);
  return { ...packed, ...(Object.fromEntries(packedTypes) as Record<(typeof TYPES)[number], string>) };
}

function packFormat([pattern, format, leading, rule, isOptional, international]: MetadataRow): string {
  const parts = [pattern, format, list(leading).at(-1), rule, isOptional && '1', international].map(text);
  return withoutEnd(parts.join(PART));
}

/** A type without a pattern is not in a plan; with an empty one, its numbers are the fixed line's too. */
const packType = ([pattern]: MetadataRow): string => (pattern === '' ? PART : text(pattern));

const withoutEnd = (parts: string) => parts.replace(new RegExp(`${PART}+$`), '');

function packLengths(lengths: unknown): string {
  const all = list(lengths).map(Number);
  const isWithin = (length: number) => all.includes(length - 1) && all.includes(length + 1);
  return all
    .map((length) => (isWithin(length) ? '-' : length.toString(36)))
    .join('')
    .replace(/-+/g, '-');
}

const list = (field: unknown): MetadataRow => (Array.isArray(field) ? field : []);

function text(field: unknown): string {
  const written = typeof field === 'string' ? field : '';
  if (/[A-Zi-o<=>@&%#\n;!]/.test(written))
    throw new Error(`${written} has signs that the packed plans keep for themselves`);
  return written;
}
