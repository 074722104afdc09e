import type { Json } from './odata-entity';
import { QueryError } from './odata-error';

export interface Expansion {
  readonly name: string;
  /** As it appears in `@odata.context`, e.g. `Groups(Rights())` (contracts/3cx.md §3.1). */
  readonly context: string;
  /** Leaves of the value only what was expanded inside it. */
  apply(value: Json): Json;
}

/** Navigations inside a membership, see `Pbx.UserGroup` in the machine schema. */
const nested: Readonly<Record<string, readonly string[]>> = { Groups: ['Rights', 'GroupRights'] };

/** `$expand=Groups($expand=Rights,GroupRights),ForwardingProfiles`; other nested options are refused. */
export function parseExpand(text: string | null, navigations: readonly string[]): readonly Expansion[] {
  return splitOutside(text ?? '').map((part) => {
    const match = /^(\w+)(?:\(\$expand=([\w,]+)\))?$/.exec(part);
    const [, name = '', inner = ''] = match ?? [];
    if (!navigations.includes(name)) throw new QueryError(`Cannot expand '${part}'.`);
    const wanted = inner.split(',').filter((item) => item !== '');
    const within = nested[name] ?? [];
    const unknown = wanted.find((item) => !within.includes(item));
    if (unknown !== undefined) throw new QueryError(`Cannot expand '${unknown}' of '${name}'.`);
    const context = `${name}(${wanted.map((item) => `${item}()`).join(',')})`;
    return {
      name,
      context,
      apply: (value) =>
        without(
          value,
          within.filter((item) => !wanted.includes(item)),
        ),
    };
  });
}

function splitOutside(text: string): readonly string[] {
  return text.split(/,(?![^(]*\))/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function without(value: Json, hidden: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => without(item, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !hidden.includes(key)));
}
