/*
 * Runs when the extension is built: what of libphonenumber-js's metadata only its formatter for numbers that are
 * being typed needs is left out, since we have none.
 */

/** Countries and codes of no country, each a row of what is known of it (libphonenumber-js, METADATA.md). */
interface Metadata {
  readonly countries: Readonly<Record<string, readonly unknown[]>>;
  readonly nonGeographic: Readonly<Record<string, readonly unknown[]>>;
}

/** Where the formats stand in a row, and the leading digits in a format. */
const FORMATS = 4;
const LEADING = 2;

/** The same metadata with the last of each format's leading digits alone: whole numbers are told by these. */
export function leanMetadata<M extends Metadata>(metadata: M): M {
  return {
    ...metadata,
    countries: leanRows(metadata.countries),
    nonGeographic: leanRows(metadata.nonGeographic),
  };
}

const leanRows = (rows: Metadata['countries']) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.map(leanField)]));

const leanField = (field: unknown, at: number): unknown =>
  at === FORMATS && Array.isArray(field) ? field.map(leanFormat) : field;

const leanFormat = (format: unknown): unknown =>
  Array.isArray(format)
    ? format.map((part, at) => (at === LEADING && Array.isArray(part) ? part.slice(-1) : part))
    : format;
