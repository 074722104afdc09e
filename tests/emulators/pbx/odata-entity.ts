export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An OData entity: property name to value. */
export type Entity = { readonly [property: string]: Json };

/** The entity without its null properties, also inside (contracts/3cx.md §3.1). */
export function withoutNulls(entity: Entity): Entity {
  const entries = Object.entries(entity).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, clean(value)]));
}

function clean(value: Json): Json {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return withoutNulls(Object.fromEntries(Object.entries(value)));
}
