import type { World } from './world';

/** An open `POST …/stream`: audio that somebody still sends. */
export interface AudioStream {
  readonly clientId: string;
  readonly participantId: number;
  /** Cuts it. */
  end(): void;
}

/** Cuts the streams that pass the test. */
export function endStreams(world: World, test: (stream: AudioStream) => boolean): void {
  for (const stream of world.streams) if (test(stream)) stream.end();
}
