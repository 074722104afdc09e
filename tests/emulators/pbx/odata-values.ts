import type { Entity, Json } from './odata-entity';
import { QueryError } from './odata-error';
import { type TokenReader, unexpected } from './odata-tokens';

/** What a value may be compared with. `other` are lists and objects, which nothing but null is compared with. */
export type Kind = 'string' | 'number' | 'boolean' | 'other';

/** A value in a `$filter`: a literal, or what an entity has. */
export interface Value {
  readonly kind: Kind | 'null';
  of(entity: Entity): Json;
}

/** The tokens of a `$filter`, and the properties that it may name. */
export interface FilterReader extends TokenReader {
  readonly kinds: ReadonlyMap<string, Kind>;
  level: number;
}

const mostLevels = 100;

/** Parses what stands in parentheses, up to the closing one. */
export function parseInside<Part>(reader: FilterReader, parse: (reader: FilterReader) => Part): Part {
  reader.level += 1;
  if (reader.level > mostLevels) throw new QueryError(`$filter is nested deeper than ${mostLevels} levels.`);
  const part = parse(reader);
  reader.expect(')');
  reader.level -= 1;
  return part;
}

/** `literal | tolower '(' value ')' | property` */
export function parseValue(reader: FilterReader): Value {
  const token = reader.next();
  if (token === 'tolower') return parseLower(reader);
  const literal = literalOf(token);
  if (literal !== undefined) return literal;
  if (!/^\w+$/.test(token)) throw unexpected(token);
  const kind = reader.kinds.get(token);
  if (kind !== undefined) return { kind, of: (entity) => entity[token] ?? null };
  throw new QueryError(`Could not find a property named '${token}' on type 'Pbx.User'.`);
}

/** `literal`, as in the list of `in`. */
export function parseLiteral(reader: FilterReader): Value {
  const token = reader.next();
  const literal = literalOf(token);
  if (literal === undefined) throw unexpected(token);
  return literal;
}

/** Refuses what cannot be compared, as OData services do: `Number eq 100`. */
export function requireComparable(left: Value, right: Value, operator: string): void {
  if (left.kind === 'null' || right.kind === 'null') return;
  if (left.kind === right.kind && left.kind !== 'other') return;
  const kinds = `'${left.kind}' and '${right.kind}'`;
  throw new QueryError(`Incompatible types were detected: found ${kinds} for operator '${operator}'.`);
}

/** Refuses what is no text. */
export function requireText({ kind }: Value, name: string): void {
  if (kind === 'string' || kind === 'null') return;
  throw new QueryError(`No function signature for '${name}' takes '${kind}'.`);
}

function parseLower(reader: FilterReader): Value {
  reader.expect('(');
  const inner = parseInside(reader, parseValue);
  requireText(inner, 'tolower');
  const lower = (value: Json) => (typeof value === 'string' ? value.toLowerCase() : value);
  return { kind: inner.kind, of: (entity) => lower(inner.of(entity)) };
}

function literalOf(token: string): Value | undefined {
  if (token.startsWith("'")) return constant('string', token.slice(1, -1).replaceAll("''", "'"));
  if (/^-?\d/.test(token)) return constant('number', Number(token));
  return words.get(token);
}

const words: ReadonlyMap<string, Value> = new Map([
  ['true', constant('boolean', true)],
  ['false', constant('boolean', false)],
  ['null', constant('null', null)],
]);

function constant(kind: Value['kind'], value: Json): Value {
  return { kind, of: () => value };
}
