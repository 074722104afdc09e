import { htmlTokens } from './html-tokens';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  middot: '·',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  bull: '•',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  euro: '€',
  shy: '\u00ad',
  zwnj: '\u200c',
  copy: '©',
  ecirc: 'ê',
  ocirc: 'ô',
  nbhy: '\u2011',
  pound: '£',
};

/** Replaces character references by their characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X'))
      return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
    return named[name] ?? whole;
  });
}

const hidden = new Set(['style', 'script', 'title', 'xml']);
const inline = new Set([
  'a',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'span',
  'font',
  'small',
  'big',
  'sub',
  'sup',
  'mark',
  'o:p',
  'wbr',
]);

/**
 * The visible text of HTML: inline tags vanish without a trace, block tags and `<br>` become line
 * breaks, and white space collapses as it does on screen (no-break spaces stay).
 */
export function plainWords(html: string): string {
  const out: string[] = [];
  let skipping: string | null = null;
  for (const token of htmlTokens(html)) {
    if (skipping !== null) {
      if (token.type === 'close' && token.name === skipping) skipping = null;
    } else if (token.type === 'text') {
      out.push(decodeEntities(token.raw.replace(/[ \t\r\n]+/g, ' ')));
    } else if (token.type === 'open' && hidden.has(token.name)) {
      skipping = token.name;
    } else if (token.type !== 'other' && !inline.has(token.name)) {
      out.push('\n');
    }
  }
  return out
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
