/*
 * Most types of numbers are told by their first digit: to know which ones may begin a pattern saves asking the engine
 * for the pattern.
 */

/** What a part of a pattern may begin with: a bit for each digit, and whether it may be nothing. */
interface Beginning {
  readonly digits: number;
  readonly mayBeEmpty: boolean;
}

const ALL = 0b11_1111_1111;

/** The digits that may begin what a pattern of a plan matches, a bit for each; all of them where that cannot be told. */
export function firstDigitsOf(pattern: string): number {
  const { digits, mayBeEmpty } = ofAlternatives({ pattern, at: 0 });
  return mayBeEmpty ? ALL : digits;
}

/** Whether what begins with a character may begin with one of some digits. */
export const isAmong = (digits: number, code: number): boolean => ((digits >> (code - ZERO)) & 1) === 1;

const ZERO = 0x30;
const NINE = 0x39;

/** A pattern, and how far it has been read. */
interface Reader {
  readonly pattern: string;
  at: number;
}

function ofAlternatives(reader: Reader): Beginning {
  let digits = 0;
  let mayBeEmpty = false;
  do {
    const one = ofSequence(reader);
    digits |= one.digits;
    mayBeEmpty ||= one.mayBeEmpty;
  } while (take(reader, '|'));
  return { digits, mayBeEmpty };
}

function ofSequence(reader: Reader): Beginning {
  let digits = 0;
  let mayBeEmpty = true;
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? '')) {
    const atom = ofAtom(reader);
    if (mayBeEmpty) digits |= atom.digits;
    mayBeEmpty &&= atom.mayBeEmpty || isOptional(reader);
    QUANTIFIER.lastIndex = reader.at;
    if (QUANTIFIER.test(reader.pattern)) reader.at = QUANTIFIER.lastIndex;
  }
  return { digits, mayBeEmpty };
}

const QUANTIFIER = /[?*+]|\{\d+(?:,\d*)?\}/y;

const isOptional = ({ pattern, at }: Reader): boolean => /^(?:[?*]|\{0)/.test(pattern.slice(at, at + 2));

function ofAtom(reader: Reader): Beginning {
  if (take(reader, '(?!') || take(reader, '(?=')) {
    inBracket(reader);
    return { digits: 0, mayBeEmpty: true };
  }
  if (take(reader, '(?:') || take(reader, '(')) return inBracket(reader);
  CLASS.lastIndex = reader.at;
  const found = CLASS.exec(reader.pattern)?.[0] ?? reader.pattern[reader.at] ?? '';
  reader.at += found.length;
  return { digits: digitsOfClass(found), mayBeEmpty: found === '$' };
}

function inBracket(reader: Reader): Beginning {
  const inside = ofAlternatives(reader);
  take(reader, ')');
  return inside;
}

/** `\d`, `[2-57]` or a digit. */
const CLASS = /\\.|\[[^\]]*\]/y;

function digitsOfClass(written: string): number {
  if (written === '\\d') return ALL;
  let digits = 0;
  let from = ZERO;
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    const isDigit = code >= ZERO && code <= NINE;
    if (!isDigit) continue;
    for (from = written[at - 1] === '-' ? from : code; from <= code; from += 1) digits |= 1 << (from - ZERO);
  }
  return digits;
}

function take(reader: Reader, sign: string): boolean {
  if (!reader.pattern.startsWith(sign, reader.at)) return false;
  reader.at += sign.length;
  return true;
}
