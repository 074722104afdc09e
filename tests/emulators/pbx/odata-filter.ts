import type { Entity, Json } from './odata-entity';
import { QueryError } from './odata-error';

/**
 * `$filter` by recursive descent. Only what was seen in use (contracts/3cx.md §3.1): eq, contains(),
 * startswith(), tolower(), and, or, parentheses; a single quote inside a literal is doubled.
 *
 *   or      := and ('or' and)*
 *   and     := term ('and' term)*
 *   term    := '(' or ')' | contains|startswith '(' value ',' value ')' | value 'eq' value
 *   value   := literal | tolower '(' value ')' | property
 */
export function parseFilter(text: string, properties: readonly string[]): Predicate {
  const reader = { tokens: tokenize(text), position: 0, properties };
  const predicate = parseOr(reader);
  if (peek(reader) !== undefined) throw syntaxError(peek(reader));
  return predicate;
}

export type Predicate = (entity: Entity) => boolean;
type Value = (entity: Entity) => Json;

interface Reader {
  readonly tokens: readonly string[];
  readonly properties: readonly string[];
  position: number;
}

function tokenize(text: string): readonly string[] {
  const pattern = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?|[A-Za-z_]\w*|[(),])\s*/y;
  const tokens: string[] = [];
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const token = pattern.exec(text)?.[1];
    if (token === undefined) throw new QueryError(`Syntax error at position ${at} in '${text}'.`);
    tokens.push(token);
  }
  return tokens;
}

function parseOr(reader: Reader): Predicate {
  let left = parseAnd(reader);
  while (accept(reader, 'or')) left = either(left, parseAnd(reader));
  return left;
}

function parseAnd(reader: Reader): Predicate {
  let left = parseTerm(reader);
  while (accept(reader, 'and')) left = both(left, parseTerm(reader));
  return left;
}

function either(left: Predicate, right: Predicate): Predicate {
  return (entity) => left(entity) || right(entity);
}

function both(left: Predicate, right: Predicate): Predicate {
  return (entity) => left(entity) && right(entity);
}

const tests = {
  contains: (text: string, part: string) => text.includes(part),
  startswith: (text: string, part: string) => text.startsWith(part),
} as const;

function parseTerm(reader: Reader): Predicate {
  if (accept(reader, '(')) {
    const inner = parseOr(reader);
    expect(reader, ')');
    return inner;
  }
  for (const name of ['contains', 'startswith'] as const) {
    if (accept(reader, name)) return parseTest(reader, tests[name]);
  }
  const left = parseValue(reader);
  expect(reader, 'eq');
  const right = parseValue(reader);
  return (entity) => left(entity) === right(entity);
}

function parseTest(reader: Reader, test: (text: string, part: string) => boolean): Predicate {
  expect(reader, '(');
  const text = parseValue(reader);
  expect(reader, ',');
  const part = parseValue(reader);
  expect(reader, ')');
  return (entity) => test(String(text(entity) ?? ''), String(part(entity) ?? ''));
}

function parseValue(reader: Reader): Value {
  const token = next(reader);
  if (token === 'tolower') return parseLower(reader);
  const literal = parseLiteral(token);
  if (literal !== undefined) return () => literal;
  if (!/^\w+$/.test(token)) throw syntaxError(token);
  if (reader.properties.includes(token)) return (entity) => entity[token] ?? null;
  throw new QueryError(`Could not find a property named '${token}' on type 'Pbx.User'.`);
}

function parseLower(reader: Reader): Value {
  expect(reader, '(');
  const inner = parseValue(reader);
  expect(reader, ')');
  return (entity) => {
    const value = inner(entity);
    return typeof value === 'string' ? value.toLowerCase() : value;
  };
}

function parseLiteral(token: string): Json | undefined {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^-?\d/.test(token)) return Number(token);
  return { true: true, false: false, null: null }[token];
}

function peek(reader: Reader): string | undefined {
  return reader.tokens[reader.position];
}

function next(reader: Reader): string {
  const token = peek(reader);
  if (token === undefined) throw syntaxError('end of expression');
  reader.position += 1;
  return token;
}

function accept(reader: Reader, token: string): boolean {
  if (peek(reader) !== token) return false;
  reader.position += 1;
  return true;
}

function expect(reader: Reader, token: string): void {
  if (!accept(reader, token)) throw syntaxError(peek(reader) ?? 'end of expression');
}

function syntaxError(token: string | undefined): QueryError {
  return new QueryError(`The query specified in the URI is not valid: unexpected '${token}' in $filter.`);
}
