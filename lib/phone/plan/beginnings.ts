/*
 * Runs when the extension is built. Most of a pattern of a numbering plan says how many digits there are: `2[1-4]\d{6}|
 * 31\d{6}`. How a number begins and how many digits it has say the same in less: `2[1-4]|31` of 8 and 9.
 */

/** Numbers that begin in some ways, as a pattern, and have one of so many digits. */
export interface Beginnings {
  readonly pattern: string;
  /** The fewest first. */
  readonly lengths: readonly number[];
}

type Sequence = readonly Atom[];

/** `\d`, a digit or a class, or what stands in a group, as often as its quantifier says. */
interface Atom {
  readonly written: string;
  readonly inside: readonly Sequence[] | null;
  readonly fewest: number;
  readonly most: number;
}

/** What numbers of a pattern begin with, by their lengths; `null` where that does not tell them. */
export function beginningsOf(pattern: string): readonly Beginnings[] | null {
  const parts = readAlternatives({ pattern, at: 0 }).map(ofSequence);
  return parts.every((part) => part !== null) ? joined(parts.flat()) : null;
}

/** Those with the same pattern or the same lengths as one. */
function joined(parts: readonly Beginnings[]): readonly Beginnings[] {
  const lengths = new Map<string, readonly number[]>();
  for (const part of parts) {
    const known = lengths.get(part.pattern) ?? [];
    lengths.set(part.pattern, sorted([...known, ...part.lengths]));
  }
  const patterns = new Map<string, string[]>();
  for (const [pattern, all] of lengths)
    patterns.set(all.join(), [...(patterns.get(all.join()) ?? []), pattern]);
  return [...patterns].map(([all, those]) => ({
    pattern: oneOf(those),
    lengths: all.split(',').map(Number),
  }));
}

/** Single digits and classes become one class: `1|3|[5-7]\d|9` is `[139]|[5-7]\d`. */
function oneOf(patterns: readonly string[]): string {
  if (patterns.includes('')) return '';
  const singles = patterns.filter((pattern) => SINGLE.test(pattern));
  if (singles.length < 2) return patterns.join('|');
  const one = new RegExp(`^(?:${singles.join('|')})$`);
  const digits = [...'0123456789'].filter((digit) => one.test(digit));
  const others = patterns.filter((pattern) => !SINGLE.test(pattern));
  return [digits.length === 10 ? '\\d' : `[${digits.join('')}]`, ...others].join('|');
}

const SINGLE = /^(?:\d|\\d|\[[^\]]*\])$/;

/** How numbers begin is said up to the last thing in it that is not any digits at all. */
function ofSequence(sequence: Sequence): readonly Beginnings[] | null {
  const last = sequence.findLastIndex(({ written }) => written !== '\\d');
  const lengths = lengthsOf(sequence.slice(last + 1));
  const atom = sequence[last];
  if (!atom) return [{ pattern: '', lengths }];
  const before = sequence.slice(0, last);
  const [length = 0, ...others] = lengthsOf(before);
  const parts = others.length > 0 ? null : ofAtom(atom);
  if (!parts) return null;
  const head = before.map(write).join('');
  const begun = parts.map((part) => {
    const isAny = part.pattern === '';
    const here = { pattern: head + inBrackets(part.pattern, head === ''), lengths: [length] };
    return (isAny ? ofSequence(before) : [here])?.map((one) => ({
      pattern: one.pattern,
      lengths: sums(one.lengths, sums(part.lengths, lengths)),
    }));
  });
  return begun.every((one) => one !== undefined) ? joined(begun.flat()) : null;
}

/** The same of what stands last there; `null` where it may come more and less often. */
function ofAtom(atom: Atom): readonly Beginnings[] | null {
  const { inside, fewest, most } = atom;
  if (!inside || most > 1) {
    const [length = 0, ...others] = lengthsOf([atom]);
    return others.length > 0 ? null : [{ pattern: write(atom), lengths: [length] }];
  }
  const parts = inside.map(ofSequence);
  if (!parts.every((part) => part !== null)) return null;
  return joined(fewest === 0 ? [{ pattern: '', lengths: [0] }, ...parts.flat()] : parts.flat());
}

/** As a part of a longer pattern. */
const inBrackets = (pattern: string, isAlone: boolean) =>
  pattern.includes('|') && !isAlone ? `(?:${pattern})` : pattern;

const write = ({ written, fewest, most }: Atom) => written + quantifier(fewest, most);

function quantifier(fewest: number, most: number): string {
  if (fewest === most) return fewest === 1 ? '' : `{${fewest}}`;
  return fewest === 0 && most === 1 ? '?' : `{${fewest},${most}}`;
}

/** How many digits there may be, the fewest first. */
const lengthsOf = (sequence: Sequence): readonly number[] =>
  sequence.reduce<readonly number[]>(
    (lengths, { inside, fewest, most }) => {
      const one = inside ? inside.flatMap((alternative) => [...lengthsOf(alternative)]) : [1];
      let [times, all] = [lengths, fewest === 0 ? lengths : []];
      for (let time = 1; time <= most; time += 1) {
        times = sums(times, one);
        if (time >= fewest) all = [...all, ...times];
      }
      return sums([0], all);
    },
    [0],
  );

const sums = (some: readonly number[], others: readonly number[]): readonly number[] =>
  sorted(some.flatMap((one) => others.map((other) => one + other)));

const sorted = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((one, other) => one - other);

/** A pattern, and how far it has been read. */
interface Reader {
  readonly pattern: string;
  at: number;
}

function readAlternatives(reader: Reader): readonly Sequence[] {
  const all: Sequence[] = [];
  do {
    if (reader.pattern[reader.at] === '|') reader.at += 1;
    all.push(readSequence(reader));
  } while (reader.pattern[reader.at] === '|');
  return all;
}

function readSequence(reader: Reader): Sequence {
  const atoms: Atom[] = [];
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? ''))
    atoms.push(readAtom(reader));
  return atoms;
}

function readAtom(reader: Reader): Atom {
  const begin = reader.at;
  const [opening = ''] = /^\((?:\?:)?/.exec(reader.pattern.slice(begin)) ?? [];
  const [single = ''] = /^(?:\\d|\d|\[[\d-]+\])/.exec(reader.pattern.slice(begin)) ?? [];
  if (opening === '' && single === '') throw new Error(`not understood: ${reader.pattern.slice(begin)}`);
  reader.at += opening.length + single.length;
  const inside = opening === '' ? null : readAlternatives(reader);
  if (inside) reader.at += 1;
  const written = reader.pattern.slice(begin, reader.at);
  const [quantified = '', fewest, most = fewest] =
    /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(reader.pattern.slice(reader.at)) ?? [];
  reader.at += quantified.length;
  if (quantified === '') return { written, inside, fewest: 1, most: 1 };
  return { written, inside, fewest: Number(fewest ?? 0), most: Number(most ?? 1) };
}
