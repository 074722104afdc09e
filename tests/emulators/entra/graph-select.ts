import { type EntityType, propertiesOf } from './graph-properties';

export type Entry = Readonly<Record<string, unknown>>;

/** The names in `$select`, in small letters; nothing for `*` and where it is not there. */
export function selectOf(query: URLSearchParams): readonly string[] | undefined {
  const text = query.get('$select');
  if (text === null || text === '') return undefined;
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  return names.includes('*') ? undefined : names;
}

/** The selected properties, annotations always; what is selected and not set is null or an empty list. */
export function shaped(
  entry: Entry,
  type: EntityType,
  select: readonly string[] | undefined,
  defaults?: readonly string[],
): Entry {
  const wanted = select ?? defaults?.map((name) => name.toLowerCase());
  if (wanted === undefined) return entry;
  const annotations = Object.entries(entry).filter(([name]) => name.startsWith('@'));
  const properties = propertiesOf(type)
    .filter(({ name }) => wanted.includes(name.toLowerCase()))
    .map(({ name, isCollection }) => [name, entry[name] ?? (isCollection ? [] : null)] as const);
  return Object.fromEntries([...annotations, ...properties]);
}

/** Only these are shown, the others are there and empty. */
export function veiled(entry: Entry, open: readonly string[]): Entry {
  const isOpen = (name: string) => open.includes(name) || name.startsWith('@');
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, isOpen(name) ? value : nothingLike(value)]),
  );
}

const nothingLike = (value: unknown) => (Array.isArray(value) ? [] : null);
