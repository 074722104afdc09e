import type { Entity, Json } from './odata-entity';
import { QueryError } from './odata-error';
import { parseFilter } from './odata-filter';
import { type Shape, type ShapedType, shapeOf } from './odata-shape';
import type { Kind } from './odata-values';

/** What the query options may name. */
export interface EntityType extends ShapedType {
  readonly set: string;
  /** Structural properties that are no text (text are enumerations too). */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** Looked through by `$search`. */
  readonly searched: readonly string[];
}

/** 3CX refuses more (contracts/3cx.md §3.1). */
const maxTop = 100;

/** Answers a collection: filter, search, order, count, page, shape; a bad option throws a QueryError. */
export function queryCollection(type: EntityType, all: readonly Entity[], options: URLSearchParams) {
  refuseUnknown(options, listOptions);
  const shape = shapeBy(type, options);
  const top = whole(options, '$top') ?? maxTop;
  if (top > maxTop) throw new QueryError(topMessage(top));
  const found = ordered(type, searched(type, filtered(type, all, options), options), options);
  const skip = whole(options, '$skip') ?? 0;
  const page = found.slice(skip, skip + top);
  const counted = flag(options, '$count') ? { '@odata.count': found.length } : {};
  return { context: contextOf(type, shape), ...counted, value: page.map(shape.apply) };
}

/** How many there are of what `$filter` and `$search` leave: the number that `…/$count` answers. */
export function countCollection(type: EntityType, all: readonly Entity[], options: URLSearchParams): number {
  refuseUnknown(options, ['$filter', '$search']);
  return searched(type, filtered(type, all, options), options).length;
}

/** Answers one entity: `$select` and `$expand` only. */
export function queryEntity(type: EntityType, entity: Entity, options: URLSearchParams) {
  refuseUnknown(options, entityOptions);
  const shape = shapeBy(type, options);
  return { context: contextOf(type, shape), entity: shape.apply(entity) };
}

const entityOptions = ['$select', '$expand'];
const listOptions = [...entityOptions, '$filter', '$orderby', '$count', '$top', '$skip', '$search'];

function refuseUnknown(options: URLSearchParams, known: readonly string[]): void {
  for (const name of options.keys()) {
    if (name.startsWith('$') && !known.includes(name)) {
      throw new QueryError(`The query parameter '${name}' is not supported.`);
    }
  }
}

function filtered(type: EntityType, all: readonly Entity[], options: URLSearchParams): readonly Entity[] {
  const text = options.get('$filter');
  const kinds = type.structural.map((name) => [name, type.kinds[name] ?? 'string'] as const);
  return text === null ? all : all.filter(parseFilter(text, new Map(kinds)));
}

/** Any of the searched properties contains the phrase, whatever its case (inferred). */
function searched(type: EntityType, all: readonly Entity[], options: URLSearchParams): readonly Entity[] {
  const phrase = (options.get('$search') ?? '').replace(/^"(.*)"$/, '$1').toLowerCase();
  if (phrase === '') return all;
  return all.filter((entity) =>
    type.searched.some((name) =>
      String(entity[name] ?? '')
        .toLowerCase()
        .includes(phrase),
    ),
  );
}

function ordered(type: EntityType, all: readonly Entity[], options: URLSearchParams): readonly Entity[] {
  const keys = (options.get('$orderby') ?? '').split(',').filter((key) => key.trim() !== '');
  const orders = keys.map((key) => {
    const [name = '', direction = 'asc', ...rest] = key.trim().split(/\s+/);
    requireProperty(type, name);
    if (!['asc', 'desc'].includes(direction) || rest.length > 0)
      throw new QueryError(`Syntax error in '${key}'.`);
    return { name, sign: direction === 'desc' ? -1 : 1 };
  });
  return [...all].sort((a, b) => {
    for (const { name, sign } of orders) {
      const order = compare(a[name] ?? null, b[name] ?? null) * sign;
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(a: Json, b: Json): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

function contextOf(type: EntityType, { names }: Shape): string {
  return names.length === 0 ? type.set : `${type.set}(${names.join(',')})`;
}

function shapeBy(type: EntityType, options: URLSearchParams): Shape {
  const option = (name: string) => options.get(name) ?? undefined;
  return shapeOf(type, { $select: option('$select'), $expand: option('$expand') });
}

function requireProperty(type: EntityType, name: string): void {
  if (type.structural.includes(name)) return;
  throw new QueryError(`Could not find a property named '${name}' on the type of '${type.set}'.`);
}

function whole(options: URLSearchParams, name: string): number | undefined {
  const text = options.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw new QueryError(`Invalid value '${text}' for ${name} query option.`);
  return Number(text);
}

function flag(options: URLSearchParams, name: string): boolean {
  const text = options.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false')
    throw new QueryError(`Invalid value '${text}' for ${name} query option.`);
  return text === 'true';
}

function topMessage(top: number): string {
  return `The query specified in the URI is not valid. The limit of '${maxTop}' for Top query has been exceeded. The value from the incoming request is '${top}'.`;
}
