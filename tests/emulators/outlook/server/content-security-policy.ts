/**
 * The policy of Outlook on the web as far as it bears on a content script: no foreign code, style or
 * connection, and Trusted Types with the `default` policy's name taken by the page.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Mail HTML carries style attributes; style elements need the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default react',
  ].join('; ');
}
