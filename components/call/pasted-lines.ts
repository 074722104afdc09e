/*
 * A line of text to type in drops the line breaks of what is pasted, and with them what keeps two numbers apart.
 * They become visible bars, and line breaks again in what is sent.
 */
const BAR = ' | ';

/** Pasted lines as one; `null` where they are one already. */
export function inOneLine(pasted: string): string | null {
  const lines = pasted.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim());
  return lines.length < 2 ? null : lines.filter((line) => line !== '').join(BAR);
}

/** What was pasted, in its own lines. */
export const inItsLines = (text: string): string => text.replaceAll(BAR, '\n');
