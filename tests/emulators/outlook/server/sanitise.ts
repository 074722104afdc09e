import { attributesOf, htmlTokens, type Token } from './html-tokens';

const dropped = new Set([
  'script',
  'title',
  'xml',
  'noscript',
  'object',
  'embed',
  'iframe',
  'form',
  'svg',
  'math',
]);
const unwrapped = new Set([
  'html',
  'head',
  'body',
  'meta',
  'link',
  'base',
  'input',
  'button',
  'textarea',
  'select',
]);
const urls = new Set(['href', 'src', 'background', 'action', 'cite']);
const emptyImage = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * Makes a mail's HTML fit to be shown as Outlook does it: no active content, ids and classes prefixed
 * with `x_`, style sheets kept but confined to the message, links numbered, remote images withheld.
 */
export function sanitise(html: string): string {
  const scope = `rps_${checksum(html)}`;
  const out: string[] = [];
  let skipping: string | null = null;
  let link = 0;
  for (const token of htmlTokens(html)) {
    if (skipping !== null) {
      if (token.type === 'close' && token.name === skipping) skipping = null;
    } else if (token.type === 'open' && dropped.has(token.name)) {
      skipping = token.raw.endsWith('/>') ? null : token.name;
    } else if (token.type === 'open' && token.name === 'a') {
      out.push(
        opening(
          token,
          ` target="_blank" rel="noopener noreferrer" data-auth="NotApplicable" data-linkindex="${link++}"`,
        ),
      );
    } else {
      out.push(cleaned(token));
    }
  }
  return `<div class="${scope}">${scopedStyles(blankParagraphs(out.join('')), scope)}</div>`;
}

function cleaned(token: Token): string {
  if (token.type === 'text') return token.raw;
  // A style sheet's comment marks (`<style><!-- … --></style>`) hold its rules.
  if (token.type === 'other') return /^<!--[\s\S]*\{[\s\S]*\}[\s\S]*-->$/.test(token.raw) ? token.raw : '';
  if (token.name.includes(':') || unwrapped.has(token.name)) return '';
  return token.type === 'close' ? `</${token.name}>` : opening(token, '');
}

function opening(token: Token & { type: 'open' }, extra: string): string {
  const kept = attributesOf(token.attributes).flatMap(([name, value]) => keptAttribute(name, value));
  return `<${token.name}${kept.join('')}${extra}>`;
}

function keptAttribute(name: string, value: string): string[] {
  if (name.startsWith('on') || name.startsWith('xmlns') || name.includes(':') || name === 'srcdoc') return [];
  if (name === 'contenteditable' || name === 'target' || name === 'rel') return [];
  if (name === 'id' || name === 'name' || name === 'for') return [` ${name}="x_${value}"`];
  if (name === 'class')
    return [
      ` class="${value
        .trim()
        .split(/\s+/)
        .map((one) => `x_${one}`)
        .join(' ')}"`,
    ];
  if (name === 'src' && !value.startsWith('data:image/'))
    return [` src="${emptyImage}" data-imagetype="External"`];
  if (urls.has(name) && /^\s*(javascript|vbscript|data:text)/i.test(value)) return [];
  return [` ${name}="${value.replaceAll('"', '&quot;')}"`];
}

/** Outlook hides Word's empty paragraphs from screen readers. */
function blankParagraphs(html: string): string {
  return html.replace(/<p( [^>]*)?>(\s|&nbsp;|\u00a0)*<\/p>/g, '<p$1 aria-hidden="true">&nbsp;</p>');
}

/** `p.MsoNormal {…}` becomes `.rps_1a2b p.x_MsoNormal {…}`; at-rules are left out. */
function scopedStyles(html: string, scope: string): string {
  return html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_whole, css: string) => {
    const rules = css
      .replace(/<!--|-->/g, '')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@[\w-]+[^{;]*(\{(?:[^{}]*|\{[^{}]*\})*\}|;)/g, '');
    const scoped = [...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
      ([, selectors = '', body = '']) => `${scopedSelectors(selectors, scope)} {${body.trim()}}`,
    );
    return `<style type="text/css"><!--\n${scoped.join('\n')}\n--></style>`;
  });
}

function scopedSelectors(selectors: string, scope: string): string {
  return selectors
    .split(',')
    .map((one) => `.${scope} ${one.trim().replace(/\.(?=[a-zA-Z_])/g, '.x_')}`)
    .join(', ');
}

function checksum(text: string): string {
  let sum = 7;
  for (let i = 0; i < text.length; i += 97) sum = (sum * 31 + text.charCodeAt(i)) % 0xffff;
  return sum.toString(16).padStart(4, '0');
}
