import type { Entity, Json } from './odata-entity';
import { QueryError } from './odata-error';
import { readTokens, type TokenReader, unexpected } from './odata-tokens';

/**
 * `$filter` by recursive descent. Seen in use (contracts/3cx.md §3.1) were eq, contains(), startswith(),
 * tolower(); the other comparisons, endswith() and not are OData's own. A single quote inside a literal is
 * doubled.
 *
 * A filter of more than 100 levels is refused, as by Microsoft's own library (the number is inferred).
 *
 *   or      := and ('or' and)*
 *   and     := term ('and' term)*
 *   term    := 'not' closed | closed | value ('eq'|'ne'|'gt'|'ge'|'lt'|'le') value
 *   closed  := '(' or ')' | contains|startswith|endswith '(' value ',' value ')'
 *   value   := literal | tolower '(' value ')' | property
 */
export function parseFilter(text: string, properties: readonly string[]): Predicate {
  const reader = { ...readTokens(text), properties, level: 0 };
  const predicate = parseOr(reader);
  if (reader.peek() !== undefined) throw unexpected(reader.peek());
  return predicate;
}

export type Predicate = (entity: Entity) => boolean;
type Value = (entity: Entity) => Json;

interface Reader extends TokenReader {
  readonly properties: readonly string[];
  level: number;
}

const mostLevels = 100;

/** Parses what stands in parentheses, up to the closing one. */
function parseInside<Part>(reader: Reader, parse: (reader: Reader) => Part): Part {
  reader.level += 1;
  if (reader.level > mostLevels) throw new QueryError(`$filter is nested deeper than ${mostLevels} levels.`);
  const part = parse(reader);
  reader.expect(')');
  reader.level -= 1;
  return part;
}

function parseOr(reader: Reader): Predicate {
  let left = parseAnd(reader);
  while (reader.accept('or')) left = either(left, parseAnd(reader));
  return left;
}

function parseAnd(reader: Reader): Predicate {
  let left = parseTerm(reader);
  while (reader.accept('and')) left = both(left, parseTerm(reader));
  return left;
}

function either(left: Predicate, right: Predicate): Predicate {
  return (entity) => left(entity) || right(entity);
}

function both(left: Predicate, right: Predicate): Predicate {
  return (entity) => left(entity) && right(entity);
}

/** `not` binds closer than a comparison, so it needs parentheses before one. */
function parseTerm(reader: Reader): Predicate {
  if (!reader.accept('not')) return parseClosed(reader) ?? parseComparison(reader);
  const inner = parseClosed(reader);
  if (inner === undefined) throw unexpected(reader.peek());
  return (entity) => !inner(entity);
}

function parseClosed(reader: Reader): Predicate | undefined {
  if (reader.accept('(')) return parseInside(reader, parseOr);
  for (const name of ['contains', 'startswith', 'endswith'] as const) {
    if (reader.accept(name)) return parseTest(reader, tests[name]);
  }
  return undefined;
}

const tests = {
  contains: (text: string, part: string) => text.includes(part),
  startswith: (text: string, part: string) => text.startsWith(part),
  endswith: (text: string, part: string) => text.endsWith(part),
} as const;

function parseTest(reader: Reader, test: (text: string, part: string) => boolean): Predicate {
  reader.expect('(');
  const text = parseValue(reader);
  reader.expect(',');
  const part = parseValue(reader);
  reader.expect(')');
  return (entity) => test(String(text(entity) ?? ''), String(part(entity) ?? ''));
}

type Comparison = (left: Json, right: Json) => boolean;

function parseComparison(reader: Reader): Predicate {
  const left = parseValue(reader);
  const operator = reader.next();
  const compare = comparisons.get(operator);
  if (compare === undefined) throw unexpected(operator);
  const right = parseValue(reader);
  return (entity) => compare(left(entity), right(entity));
}

/** Greater and less hold between two numbers or two strings only; null is neither (OData 4.01, §5.1.1.1). */
const ordered =
  (holds: (order: number) => boolean): Comparison =>
  (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return holds(left - right);
    if (typeof left !== 'string' || typeof right !== 'string') return false;
    return holds(left === right ? 0 : left < right ? -1 : 1);
  };

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['eq', (left, right) => left === right],
  ['ne', (left, right) => left !== right],
  ['gt', ordered((order) => order > 0)],
  ['ge', ordered((order) => order >= 0)],
  ['lt', ordered((order) => order < 0)],
  ['le', ordered((order) => order <= 0)],
]);

function parseValue(reader: Reader): Value {
  const token = reader.next();
  if (token === 'tolower') return parseLower(reader);
  const literal = parseLiteral(token);
  if (literal !== undefined) return () => literal;
  if (!/^\w+$/.test(token)) throw unexpected(token);
  if (reader.properties.includes(token)) return (entity) => entity[token] ?? null;
  throw new QueryError(`Could not find a property named '${token}' on type 'Pbx.User'.`);
}

function parseLower(reader: Reader): Value {
  reader.expect('(');
  const inner = parseInside(reader, parseValue);
  return (entity) => {
    const value = inner(entity);
    return typeof value === 'string' ? value.toLowerCase() : value;
  };
}

function parseLiteral(token: string): Json | undefined {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^-?\d/.test(token)) return Number(token);
  return new Map<string, Json>([
    ['true', true],
    ['false', false],
    ['null', null],
  ]).get(token);
}
