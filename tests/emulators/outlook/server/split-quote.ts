import { attributesOf, htmlTokens, type Token, voidElements } from './html-tokens';

export interface Split {
  readonly fresh: string;
  readonly quoted: string | null;
}

/**
 * Divides sanitised HTML where the quoted mail begins: Gmail's container, Apple's and Thunderbird's
 * `blockquote type=cite`, Outlook's reply header. Elements open at that place are closed and opened again.
 */
export function splitQuotedHtml(html: string): Split {
  const open: (Token & { type: 'open' })[] = [];
  let at = 0;
  for (const token of htmlTokens(html)) {
    if (token.type === 'open') {
      if (at > 0 && startsQuote(token)) return cutAt(html, at, open);
      if (!voidElements.has(token.name)) open.push(token);
    } else if (token.type === 'close') {
      const last = open.findLastIndex((one) => one.name === token.name);
      if (last >= 0) open.length = last;
    }
    at += token.raw.length;
  }
  return { fresh: html, quoted: null };
}

function startsQuote(token: Token & { type: 'open' }): boolean {
  const attributes = new Map(attributesOf(token.attributes));
  const classes = attributes.get('class') ?? '';
  if (/\bx_(gmail_quote|AppleOriginalContents|moz-cite-prefix)\b/.test(classes)) return true;
  if (token.name === 'blockquote' && attributes.get('type') === 'cite') return true;
  if (attributes.get('id') === 'x_divRplyFwdMsg') return true;
  return token.name === 'div' && /border-top:\s*solid #(E1E1E1|B5C4DF)/i.test(attributes.get('style') ?? '');
}

function cutAt(html: string, at: number, open: readonly { name: string; raw: string }[]): Split {
  const ends = open
    .map((one) => `</${one.name}>`)
    .reverse()
    .join('');
  const starts = open.map((one) => one.raw).join('');
  const style = /<style[\s\S]*?<\/style>/.exec(html.slice(0, at))?.[0] ?? '';
  return { fresh: html.slice(0, at) + ends, quoted: withStyle(starts, style) + html.slice(at) };
}

/** The rules of the message stand in its first part, which scopes them; the quoted part needs them too. */
function withStyle(starts: string, style: string): string {
  const firstEnd = starts.indexOf('>') + 1;
  return starts.slice(0, firstEnd) + style + starts.slice(firstEnd);
}

const attribution =
  /^(.{0,120}(wrote|schrieb|a écrit)( .{0,60})?:|-{2,} ?(original message|ursprüngliche nachricht|message d'origine) ?-{2,})\s*$/i;

/** Divides a plain text at the line that introduces the quoted mail, else at a closing run of `>` lines. */
export function splitQuotedText(text: string): Split {
  const lines = text.split('\n');
  const intro = lines.findIndex((line, i) => i > 0 && attribution.test(line) && quotedAfter(lines, i));
  if (intro < 0) return { fresh: text, quoted: null };
  return { fresh: lines.slice(0, intro).join('\n'), quoted: lines.slice(intro).join('\n') };
}

/** Only a quote that runs to the end is hidden: answers written between the quoted lines stay visible. */
function quotedAfter(lines: readonly string[], intro: number): boolean {
  const rest = lines.slice(intro + 1).filter((line) => line.trim() !== '');
  return rest.length > 0 && (rest.every((line) => line.startsWith('>')) || /^-{2,}/.test(lines[intro] ?? ''));
}
