/** A piece of a text that may hold numbers. */
export interface Stretch {
  readonly text: string;
  /** Where it begins in the text. */
  readonly offset: number;
  /** Where its line begins: what stands before a number in its line says what it is. */
  readonly lineStart: number;
}

/** Four digits with nothing but a phone number's punctuation between them: no number has fewer (design/detector.md). */
const POSSIBLE_NUMBER =
  /\p{Nd}(?:[-x\u2010-\u2015\u2212\u30fc\uff0d\uff0f \u00a0\u00ad\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d.[\]/~\u2053\u223c\uff5e]{0,4}\p{Nd}){3}/u;

/**
 * Cuts a text at line ends and tabs, and between the numbers of a list, where no number goes on; gives those
 * pieces in which a number is possible at all. Parsing costs far more than this look (design/detector.md,
 * "Accuracy facts").
 */
export function* possibleStretches(text: string): Generator<Stretch> {
  for (const line of linesOf(text)) {
    if (!POSSIBLE_NUMBER.test(line.text)) continue;
    for (const stretch of listed(line)) {
      if (POSSIBLE_NUMBER.test(stretch.text)) yield stretch;
    }
  }
}

/** Behind a whole number, before one that begins with `+` or `0`: `040 66969 128; 040 66969 129`. */
const BETWEEN_LISTED =
  /(?<=(?:\p{Nd}[^\p{L}\p{Nd};,|]{0,4}){5}\p{Nd}\)?[ \u00a0]{0,4})[;,/|](?=\s{0,4}[([]?[+\uff0b0])/gu;

/** Two numbers side by side would be read as one with an extension, or not at all. */
function* listed({ text, offset, lineStart }: Stretch): Generator<Stretch> {
  let from = 0;
  for (const { index } of text.matchAll(BETWEEN_LISTED)) {
    yield { text: text.slice(from, index), offset: offset + from, lineStart };
    from = index + 1;
  }
  yield { text: text.slice(from), offset: offset + from, lineStart };
}

function* linesOf(text: string): Generator<Stretch> {
  let offset = 0;
  while (offset < text.length) {
    const end = nextBreak(text, offset);
    if (end > offset) yield { text: text.slice(offset, end), offset, lineStart: offset };
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
