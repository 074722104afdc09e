/** Ends of lines, cells and blocks: what stands beyond is read apart. */
const isEnd = (code: number): boolean =>
  code < 14 ? code === 10 || code === 13 || code === 9 : code === 0x2028 || code === 0x2029;

/** Whether a line, or a block of a page, ends at a place. */
export const isLineEndAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 10 || code === 0x2028;
};

/** Whether an empty line stands between two places; it may be quoted. */
export const holdsEmptyLine = (between: string): boolean =>
  /[\n\u2028][ \t\u00a0>|\r]*[\n\u2028]/.test(between);

/** Whether what stands between two places is nothing but the end of a line, or of a block of a page. */
export const isLineEnd = (between: string): boolean => /^\s*[\n\u2028]\s*$/.test(between);

/** Where the line or cell around a place begins, at most `most` characters before it. */
export function lineStartBefore(text: string, place: number, most: number): number {
  const least = Math.max(0, place - most);
  let at = place;
  while (at > least && !isEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Where the line or cell around a place ends, at most `most` characters behind it. */
export function lineEndAfter(text: string, place: number, most: number): number {
  const last = Math.min(text.length, place + most);
  let at = place;
  while (at < last && !isEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a line begins and ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The line or cell before the one that begins at a place; `null` where there is none of at most `most` characters. */
export function lineBefore(text: string, lineStart: number, most: number): Line | null {
  let end = lineStart;
  while (end > 0 && lineStart - end < 3 && isEnd(text.charCodeAt(end - 1))) end -= 1;
  if (end === lineStart) return null;
  const start = lineStartBefore(text, end, most + 1);
  return end - start > most ? null : { start, end };
}

/** The lines or cells before the one that begins at a place, the nearest first, up to one of more than `longest` characters. */
export function* linesBefore(
  text: string,
  lineStart: number,
  longest: number,
  most: number,
): Generator<Line> {
  let line = lineBefore(text, lineStart, longest);
  for (let lines = 0; line !== null && lines < most; lines += 1) {
    yield line;
    line = lineBefore(text, line.start, longest);
  }
}

/** What stands in the line or cell before; empty where there is none. */
export function lineAbove(text: string, lineStart: number, most: number): string {
  const line = lineBefore(text, lineStart, most);
  return line === null ? '' : text.slice(line.start, line.end);
}
