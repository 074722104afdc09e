import type { Context } from 'hono';

export type Entry = Readonly<Record<string, unknown>>;

/** The properties that `$select` names. */
export function selectOf(c: Context): readonly string[] | undefined {
  const text = c.req.query('$select');
  if (text === undefined || text === '') return undefined;
  return text.split(',').map((name) => name.trim());
}

/** The selected properties, annotations always; unknown names are passed over (inferred). */
export function shaped(entry: Entry, select?: readonly string[], defaults?: readonly string[]): Entry {
  const names = select ?? defaults;
  if (names === undefined) return entry;
  const wanted = names.map((name) => name.toLowerCase());
  const isKept = ([name]: [string, unknown]) => name.startsWith('@') || wanted.includes(name.toLowerCase());
  return Object.fromEntries(Object.entries(entry).filter(isKept));
}
