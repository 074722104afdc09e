import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { AudioStream } from './audio-streams';
import type { Leg } from './call-model';
import type { CallPath } from './call-path';
import { refused } from './call-result';
import { findParticipant } from './participants';
import type { PbxEnv } from './request-body';
import type { World } from './world';

/** `GET …/stream`: a tenth of a second of silence, PCM s16le 8 kHz mono, then the end (contracts/3cx.md §2.1). */
export function readStream(c: Context<PbxEnv>, world: World, path: CallPath): Response {
  const leg = streamable(c, world, path);
  if (leg instanceof Response) return leg;
  return c.body(new ArrayBuffer(1600), 200, { 'content-type': 'application/octet-stream' });
}

/**
 * `POST …/stream`: takes the audio and throws it away. The connection is cut when the participant goes, or when
 * its token does (§1.1).
 */
export async function writeStream(c: Context<PbxEnv>, world: World, path: CallPath): Promise<Response> {
  const leg = streamable(c, world, path);
  if (leg instanceof Response) return leg;
  if (await takeAudio(c, world, path.client.id, leg.id)) return c.body(null, 200);
  c.env.incoming?.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** True when the audio came to its end; false when it was cut, from here or there. */
function takeAudio(
  c: Context<PbxEnv>,
  world: World,
  clientId: string,
  participantId: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const stream: AudioStream = { clientId, participantId, end: () => settle(false) };
    const settle = (isWhole: boolean) => {
      world.streams.delete(stream);
      resolve(isWhole);
    };
    world.streams.add(stream);
    c.req.arrayBuffer().then(
      () => settle(true),
      () => settle(false),
    );
  });
}

/** 404 without the participant, 424 where no audio can be: no route point, or not connected (§2.5, inferred). */
function streamable(c: Context<PbxEnv>, world: World, path: CallPath): Leg | Response {
  const leg = findParticipant(world, path.dn, path.participantId);
  if (leg === undefined) return refused(c, world, 404, 'ParticipantNotFound', 'No such participant.');
  if (leg.endpoint.type !== 'Wroutepoint')
    return refused(c, world, 424, 'NoStream', 'Audio is for route points.');
  if (leg.status !== 'Connected')
    return refused(c, world, 424, 'NoStream', 'The participant is not connected.');
  return leg;
}
