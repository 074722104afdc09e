import type { PhoneNumberType } from 'libphonenumber-js/max';
import { lengthen } from './shorthand';

/*
 * All plans are one text, which is shorter than anything else that they could be packed in: column after column,
 * a line for each plan. `pack.ts` writes it when the extension is built.
 */

/** What the columns hold, behind which there is one for each type. */
export const COLUMNS = [
  /** ISO 3166-1 alpha-2, or nothing for a plan that is no country's; of a calling code the main one first. */
  'name',
  /** How much more it is than that of the line before. */
  'callingCode',
  /** Of all its numbers, where that says more than the patterns of the types. */
  'pattern',
  'lengths',
  'international',
  'usualInternational',
  'trunk',
  'prefix',
  'transform',
  'leading',
  /** The numbers that call for help there, besides those that do so everywhere, as one pattern. */
  'emergency',
  /** Of each the sizes of its groups, how its numbers begin, and what is not as usual (`plan.ts`). */
  'formats',
] as const;

/**
 * The types of numbers, in the order in which libphonenumber tries them; what is packed of each is how its numbers
 * begin and, where those are not all lengths of the plan, how long they are. Or the whole pattern behind `WHOLE`.
 */
export const TYPES = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
] as const satisfies readonly PhoneNumberType[];

/** Between the formats of a plan, and between what is known of one. No pattern has them. */
export const NEXT = ';';
export const PART = '!';
export const WHOLE = '$';

/** What is packed of one plan; what it has not is empty. */
export type Row = Readonly<Record<(typeof COLUMNS)[number] | (typeof TYPES)[number], string>>;

/** A plan among packed ones: what it is found by, and the rest when it is asked for. */
export interface PackedRow {
  readonly name: string;
  readonly callingCode: string;
  emergency(): string;
  read(): Row;
}

/** The rows of packed plans. */
export function rowsOf(packed: string): readonly PackedRow[] {
  const columns = [...COLUMNS, ...TYPES];
  const lines = packed.split('\n');
  const count = lines.length / columns.length;
  const cell = (column: number, row: number) => lines[column * count + row] ?? '';
  const read = (row: number) =>
    Object.fromEntries(columns.map((name, column) => [name, lengthen(cell(column, row))])) as Row;
  let code = 0;
  return Array.from({ length: count }, (_, row) => {
    code += Number(cell(COLUMNS.indexOf('callingCode'), row));
    const callingCode = String(code);
    return {
      name: cell(COLUMNS.indexOf('name'), row) || callingCode,
      callingCode,
      emergency: () => lengthen(cell(COLUMNS.indexOf('emergency'), row)),
      read: () => read(row),
    };
  });
}

/** A size or a length, or a span of them: `9`, `5-c`. */
export const SIZES = /(\w)(?:-(\w))?/g;

/** Numbers of digits, the fewest first: `579` and `5-c` for 5 to 12. */
export function readLengths(packed: string): number[] {
  return [...packed.matchAll(SIZES)].flatMap(([, from = '', to = from]) => {
    const first = Number.parseInt(from, 36);
    return Array.from({ length: Number.parseInt(to, 36) - first + 1 }, (_, more) => first + more);
  });
}

/** A format of groups as they come: `$1 $2 $3`. */
export const usualFormat = (sizes: string): string =>
  Array.from(sizes.matchAll(SIZES), (_, before) => `$${before + 1}`).join(' ');

/** What those are written in: three that follow each other, or more, by the first and the last. */
export const writeLengths = (lengths: readonly number[]): string =>
  lengths
    .map((length) =>
      lengths.includes(length - 1) && lengths.includes(length + 1) ? '-' : length.toString(36),
    )
    .join('')
    .replace(/-+/g, '-');
