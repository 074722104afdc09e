/** A piece of a text that may hold numbers, and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** Four digits with nothing but a phone number's punctuation between them: no number has fewer (design/detector.md). */
const POSSIBLE_NUMBER =
  /\p{Nd}(?:[-x\u2010-\u2015\u2212\u30fc\uff0d\uff0f \u00a0\u00ad\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d.[\]/~\u2053\u223c\uff5e]{0,4}\p{Nd}){3}/u;

/**
 * Cuts a text at line ends and tabs, where no number goes on, and gives those lines in which a number is
 * possible at all. Parsing costs far more than this look (design/detector.md, "Accuracy facts").
 */
export function* possibleStretches(text: string): Generator<Stretch> {
  for (const line of linesOf(text)) {
    if (POSSIBLE_NUMBER.test(line.text)) yield line;
  }
}

function* linesOf(text: string): Generator<Stretch> {
  let offset = 0;
  while (offset < text.length) {
    const end = nextBreak(text, offset);
    if (end > offset) yield { text: text.slice(offset, end), offset };
    offset = end + 1;
  }
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 9) return at;
  }
  return text.length;
}
