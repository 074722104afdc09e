import { QueryError } from './odata-error';

/** The words of a `$filter`, read one after the other. */
export interface TokenReader {
  peek(): string | undefined;
  /** The next token; a QueryError at the end. */
  next(): string;
  /** Reads the token if it comes next. */
  accept(token: string): boolean;
  /** Reads the token; a QueryError if another comes. */
  expect(token: string): void;
}

/** Cuts the text into strings, numbers, names, parentheses and commas. */
export function readTokens(text: string): TokenReader {
  const tokens = tokenize(text);
  let position = 0;
  const peek = () => tokens[position];
  const accept = (token: string) => {
    if (peek() !== token) return false;
    position += 1;
    return true;
  };
  return {
    peek,
    accept,
    expect: (token) => {
      if (!accept(token)) throw unexpected(peek());
    },
    next: () => {
      const token = peek();
      if (token === undefined) throw unexpected(token);
      position += 1;
      return token;
    },
  };
}

/** The refusal of a token that fits nowhere; nothing means the end. */
export function unexpected(token = 'end of expression'): QueryError {
  return new QueryError(`The query specified in the URI is not valid: unexpected '${token}' in $filter.`);
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
