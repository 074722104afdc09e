import { type Entity, type Json, withoutNulls } from './odata-entity';
import { QueryError } from './odata-error';

/** What `$select` and `$expand` may name of an entity, or of what is inside one. */
export interface ShapedType {
  readonly structural: readonly string[];
  readonly navigations: Readonly<Record<string, ShapedType>>;
}

/** How an entity is answered. */
export interface Shape {
  /** As they appear in `@odata.context`, e.g. `Id`, `Groups(Rights())` (contracts/3cx.md §3.1). */
  readonly names: readonly string[];
  apply(entity: Entity): Entity;
}

interface ShapeOptions {
  readonly $select?: string | undefined;
  readonly $expand?: string | undefined;
}

/**
 * Without `$select` everything comes, secrets as well (§3.2). What is both selected and expanded is named once.
 * Inside an expansion `$select` and `$expand` may stand again, parted by semicolons; other options are refused.
 */
export function shapeOf(type: ShapedType, { $select, $expand }: ShapeOptions): Shape {
  const selected = $select === undefined ? undefined : listOf($select, ',');
  if (selected?.length === 0) throw new QueryError("The '$select' is empty.");
  for (const name of selected ?? []) requireName(type, name);
  const expansions = listOf($expand ?? '', ',').map((item) => expansionOf(type, item));
  const expanded = expansions.map(({ name }) => name);
  const structural = (selected ?? ['*']).flatMap((name) => (name === '*' ? type.structural : name));
  const plain = structural.filter((name) => type.structural.includes(name));
  return {
    names: [
      ...(selected ?? []).filter((name) => !expanded.includes(name)),
      ...expansions.map(({ name, shape }) => `${name}(${shape.names.join(',')})`),
    ],
    apply: (entity) => withoutNulls(pick(entity, plain, expansions)),
  };
}

interface Expansion {
  readonly name: string;
  readonly shape: Shape;
}

function pick(entity: Entity, names: readonly string[], expansions: readonly Expansion[]): Entity {
  const plain = names.map((name): [string, Json] => [name, entity[name] ?? null]);
  const expanded = expansions.map(({ name, shape }): [string, Json] => [
    name,
    applied(shape, entity[name] ?? []),
  ]);
  return Object.fromEntries([...plain, ...expanded]);
}

function applied(shape: Shape, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => applied(shape, item));
  return typeof value === 'object' && value !== null
    ? shape.apply(Object.fromEntries(Object.entries(value)))
    : value;
}

/** `Groups`, or `Groups($select=Id;$expand=Rights)`. */
function expansionOf(type: ShapedType, item: string): Expansion {
  const [, name = '', inner = ''] = /^(\w+)\s*(?:\((.*)\))?$/s.exec(item) ?? [];
  const inside = Object.hasOwn(type.navigations, name) ? type.navigations[name] : undefined;
  if (inside === undefined) throw new QueryError(`Cannot expand '${item}'.`);
  return { name, shape: shapeOf(inside, innerOptions(item, inner)) };
}

function innerOptions(item: string, text: string): ShapeOptions {
  const options = listOf(text, ';').map((option) => {
    const [, name, value = ''] = /^\$(select|expand)\s*=(.*)$/s.exec(option) ?? [];
    if (name === undefined) throw new QueryError(`Cannot expand '${item}'.`);
    return [`$${name}`, value];
  });
  return Object.fromEntries(options);
}

function requireName(type: ShapedType, name: string): void {
  if (name === '*' || type.structural.includes(name) || Object.hasOwn(type.navigations, name)) return;
  throw new QueryError(`Could not find a property named '${name}'.`);
}

/** Cuts at the separators outside of parentheses; blanks around the parts do not count, nor does an empty text. */
function listOf(text: string, separator: string): readonly string[] {
  if (text.trim() === '') return [];
  let depth = 0;
  const parts = [''];
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
