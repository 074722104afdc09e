import type { Context } from 'hono';

/** A segment of the path as it was sent, still percent-encoded; 1 is the first. */
export function rawSegment(c: Context, index: number): string {
  return new URL(c.req.url).pathname.split('/')[index] ?? '';
}

/** A segment with its percent-encoding undone; as it came when that is broken. */
export function decodedSegment(c: Context, index: number): string {
  const raw = rawSegment(c, index);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
