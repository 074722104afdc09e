import type { Entity, Json } from './odata-entity';
import { readTokens, unexpected } from './odata-tokens';
import {
  type FilterReader,
  type Kind,
  parseInside,
  parseLiteral,
  parseValue,
  requireComparable,
  requireText,
  type Value,
} from './odata-values';

/**
 * `$filter` by recursive descent. Seen in use (contracts/3cx.md §3.1) were eq, contains(), startswith(),
 * tolower(); the other comparisons, in, endswith() and not are OData's own. A single quote inside a literal is
 * doubled. A filter of more than 100 levels is refused, as by Microsoft's own library (the number is inferred).
 *
 *   or      := and ('or' and)*
 *   and     := term ('and' term)*
 *   term    := 'not' closed | closed | value ('eq'|'ne'|'gt'|'ge'|'lt'|'le') value | value 'in' list
 *   list    := '(' literal (',' literal)* ')'
 *   closed  := '(' or ')' | contains|startswith|endswith '(' value ',' value ')'
 *   value   := literal | tolower '(' value ')' | property
 */
export function parseFilter(text: string, kinds: ReadonlyMap<string, Kind>): Predicate {
  const reader = { ...readTokens(text), kinds, level: 0 };
  const predicate = parseOr(reader);
  if (reader.peek() !== undefined) throw unexpected(reader.peek());
  return predicate;
}

export type Predicate = (entity: Entity) => boolean;

function parseOr(reader: FilterReader): Predicate {
  let left = parseAnd(reader);
  while (reader.accept('or')) left = either(left, parseAnd(reader));
  return left;
}

function parseAnd(reader: FilterReader): Predicate {
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
function parseTerm(reader: FilterReader): Predicate {
  if (!reader.accept('not')) return parseClosed(reader) ?? parseComparison(reader);
  const inner = parseClosed(reader);
  if (inner === undefined) throw unexpected(reader.peek());
  return (entity) => !inner(entity);
}

function parseClosed(reader: FilterReader): Predicate | undefined {
  if (reader.accept('(')) return parseInside(reader, parseOr);
  for (const name of ['contains', 'startswith', 'endswith'] as const) {
    if (reader.accept(name)) return parseTest(reader, name);
  }
  return undefined;
}

const tests = {
  contains: (text: string, part: string) => text.includes(part),
  startswith: (text: string, part: string) => text.startsWith(part),
  endswith: (text: string, part: string) => text.endsWith(part),
} as const;

function parseTest(reader: FilterReader, name: keyof typeof tests): Predicate {
  reader.expect('(');
  const text = parseValue(reader);
  reader.expect(',');
  const part = parseValue(reader);
  reader.expect(')');
  for (const value of [text, part]) requireText(value, name);
  return (entity) => tests[name](String(text.of(entity) ?? ''), String(part.of(entity) ?? ''));
}

type Comparison = (left: Json, right: Json) => boolean;

function parseComparison(reader: FilterReader): Predicate {
  const left = parseValue(reader);
  const operator = reader.next();
  if (operator === 'in') return parseIn(reader, left);
  const compare = comparisons.get(operator);
  if (compare === undefined) throw unexpected(operator);
  const right = parseValue(reader);
  requireComparable(left, right, operator);
  return (entity) => compare(left.of(entity), right.of(entity));
}

function parseIn(reader: FilterReader, left: Value): Predicate {
  reader.expect('(');
  const list = [parseLiteral(reader)];
  while (reader.accept(',')) list.push(parseLiteral(reader));
  reader.expect(')');
  for (const item of list) requireComparable(left, item, 'in');
  return (entity) => list.some((item) => item.of(entity) === left.of(entity));
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
