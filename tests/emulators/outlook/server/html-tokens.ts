/** A piece of HTML: a tag, a run of text, or something that is neither (comment, doctype). */
export type Token =
  | { readonly type: 'text'; readonly raw: string }
  | { readonly type: 'open'; readonly raw: string; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly raw: string; readonly name: string }
  | { readonly type: 'other'; readonly raw: string };

const markup = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

/**
 * Cuts HTML into tokens whose `raw` parts join to the source. Good enough for mail clients' output; it
 * does not repair broken markup.
 */
export function* htmlTokens(html: string): Generator<Token> {
  let at = 0;
  for (const match of html.matchAll(markup)) {
    if (match.index > at) yield { type: 'text', raw: html.slice(at, match.index) };
    yield tokenOf(match);
    at = match.index + match[0].length;
  }
  if (at < html.length) yield { type: 'text', raw: html.slice(at) };
}

function tokenOf(match: RegExpMatchArray): Token {
  const [raw, slash, tag, attributes] = match;
  if (tag === undefined) return { type: 'other', raw };
  const name = tag.toLowerCase();
  return slash ? { type: 'close', raw, name } : { type: 'open', raw, name, attributes: attributes ?? '' };
}

const attribute = /([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The attributes of an opening tag, names in lower case, values still with their entities. */
export function attributesOf(source: string): [name: string, value: string][] {
  return [...source.matchAll(attribute)].map((match) => [
    (match[1] ?? '').toLowerCase(),
    (match[2] ?? '').replace(/^(["'])([\s\S]*)\1$/, '$2'),
  ]);
}

/** Elements that have no end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
