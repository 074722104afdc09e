/**
 * What the page's "Translate" does to a mail, text only: the last digit of every stretch of digits and
 * their punctuation goes up by one (9 becomes 0) when the stretch has four digits or more. So a test
 * knows the new numbers from the old ones: `040 66969 128` becomes `040 66969 129`.
 */
export function raiseDigits(content: string, format: 'html' | 'text'): string {
  if (format === 'text') return raised(content);
  // Tags, style sheets and character references keep their digits.
  return content.replace(/<style[\s\S]*?<\/style>|<[^>]*>|&[#\w]+;|[^<&]+/g, (piece) =>
    piece.startsWith('<') || piece.startsWith('&') ? piece : raised(piece),
  );
}

const stretch = /(\d(?:[ \u00a0()./‐-–-]*\d){2,}[ \u00a0()./‐-–-]*)(\d)/g;

function raised(text: string): string {
  return text.replace(
    stretch,
    (_whole, head: string, last: string) => head + String((Number(last) + 1) % 10),
  );
}
