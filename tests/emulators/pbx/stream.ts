import type { Context } from 'hono';
import type { Leg } from './call-model';
import type { CallPath } from './call-path';
import { refused } from './call-result';
import { findParticipant } from './participants';
import type { World } from './world';

/** `GET …/stream`: a tenth of a second of silence, PCM s16le 8 kHz mono, then the end (contracts/3cx.md §2.1). */
export function readStream(c: Context, world: World, path: CallPath): Response {
  const leg = streamable(c, world, path);
  if (leg instanceof Response) return leg;
  return c.body(new ArrayBuffer(1600), 200, { 'content-type': 'application/octet-stream' });
}

/** `POST …/stream`: takes the audio and throws it away. */
export async function writeStream(c: Context, world: World, path: CallPath): Promise<Response> {
  const leg = streamable(c, world, path);
  if (leg instanceof Response) return leg;
  await c.req.arrayBuffer();
  return c.body(null, 200);
}

/** 404 without the participant, 424 where no audio can be: no route point, or not connected (§2.5, inferred). */
function streamable(c: Context, world: World, path: CallPath): Leg | Response {
  const leg = findParticipant(world, path.dn, path.participantId);
  if (leg === undefined) return refused(c, world, 404, 'ParticipantNotFound', 'No such participant.');
  if (leg.endpoint.type !== 'Wroutepoint')
    return refused(c, world, 424, 'NoStream', 'Audio is for route points.');
  if (leg.status !== 'Connected')
    return refused(c, world, 424, 'NoStream', 'The participant is not connected.');
  return leg;
}
