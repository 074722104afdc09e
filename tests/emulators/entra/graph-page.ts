import { graphOrigin } from './clouds';
import type { GraphContext } from './graph-bearer';
import { queryOf } from './graph-query';
import type { Entry } from './graph-select';

interface Page {
  readonly entries: readonly Entry[];
  /** Absolute, over HTTPS under Graph's own hosts. */
  readonly next: string | undefined;
}

const PAGE_SIZE = 100;

/** The page that `$top` and `$skiptoken` name; nothing for a token that was not made here. */
export function pageOf(c: GraphContext, all: readonly Entry[]): Page | undefined {
  const query = queryOf(c);
  const size = Number(query.get('$top') ?? PAGE_SIZE);
  const token = query.get('$skiptoken');
  const from = token === null ? 0 : placeIn(token);
  if (from === undefined) return undefined;
  const end = from + size;
  return { entries: all.slice(from, end), next: end < all.length ? nextLink(c, end) : undefined };
}

/** Where the token says to go on. */
function placeIn(token: string): number | undefined {
  const place = /^page:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return place === undefined ? undefined : Number(place);
}

function nextLink(c: GraphContext, from: number): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('$skiptoken', Buffer.from(`page:${from}`).toString('base64url'));
  const query = searchParams.toString().replaceAll('%24', '$').replaceAll('%2C', ',');
  return `${graphOrigin(c)}${pathname}?${query}`;
}
