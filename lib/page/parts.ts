/** A part of a long line, with as much of the line around it as a number and what is said of it can take. */
export interface Part {
  readonly text: string;
  /** Where `text` begins in the line. */
  readonly offset: number;
  /** The part itself within `text`: numbers that begin elsewhere belong to another part. */
  readonly from: number;
  readonly to: number;
}

/** Characters of a part: looking through them takes a few milliseconds at most. */
const PART = 1_000;

/** More than any number with its label and its extension. */
const AROUND = 160;

/**
 * Cuts a long line into parts that can be looked through one at a time. The text of neighbouring parts
 * overlaps, so that every number is whole in the part it begins in, wherever the cut falls.
 */
export function* partsOf(line: string): Generator<Part> {
  for (let cut = 0; cut < line.length; ) {
    const rest = line.length - cut;
    const length = rest <= PART + AROUND ? rest : PART;
    const offset = Math.max(0, cut - AROUND);
    const text = line.slice(offset, cut + length + AROUND);
    yield { text, offset, from: cut - offset, to: cut - offset + length };
    cut += length;
  }
}
