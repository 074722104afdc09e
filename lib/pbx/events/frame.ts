import * as v from 'valibot';

const Frame = v.object({ event: v.object({ entity: v.string() }) });

/**
 * Whether a frame of the socket speaks of something below an extension's path (contracts/3cx.md §2.6). What it
 * says of it is never looked at: frames come twice, late, out of order or not at all.
 */
export function speaksOf(extension: string, text: string): boolean {
  const frame = v.safeParse(Frame, parsed(text));
  if (!frame.success) return false;
  const [, room, dn] = frame.output.event.entity.split('/');
  return room === 'callcontrol' && dn !== undefined && decoded(dn) === extension;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
