import type { Fault } from '../faults/plan';
import type { AudioStream } from './audio-streams';
import type { Call } from './call-model';
import type { ApiClient } from './clients';
import type { Device } from './devices';
import type { EventSocket } from './events';
import type { MakecallEntry, RequestEntry } from './request-log';
import type { Settings, SettingsPatch } from './settings';
import type { LiveToken } from './token';
import type { User } from './users';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly extension: string;
}

export interface PbxOptions {
  /** Host names that the router sends here. Default: pbx.example.com. */
  readonly hosts?: readonly string[];
  readonly employee?: Partial<Credentials>;
  readonly admin?: Partial<Credentials>;
  readonly settings?: SettingsPatch;
  /** Milliseconds since 1970; default Date.now. */
  readonly now?: () => number;
}

/** Everything that the PBX knows. Behaviour is functions over it; `resetWorld` puts it back to the start. */
export interface World {
  readonly options: PbxOptions;
  readonly now: () => number;
  /** Sockets, streams and timers belong to the process, not to the state: they are ended at a reset. */
  readonly sockets: Set<EventSocket>;
  readonly streams: Set<AudioStream>;
  readonly timers: Set<NodeJS.Timeout>;
  /** Told of every change of a call's phase. */
  readonly phaseWatchers: Set<(call: Call) => void>;
  /** Ends the wait for the next token to run out. */
  endTokenWatch: () => void;
  clockShiftMs: number;
  settings: Settings;
  clients: Map<string, ApiClient>;
  tokens: Map<string, LiveToken>;
  users: User[];
  devices: Device[];
  calls: Call[];
  requests: RequestEntry[];
  makecalls: MakecallEntry[];
  faults: Fault[];
  /** Last numbers given out. Participant and call ids begin as high as in captures (§2.2). */
  counters: { participant: number; call: number; registration: number; fault: number };
}

/** Cuts every socket, stream and timer. */
export function endConnections(world: World): void {
  for (const socket of world.sockets) socket.terminate();
  for (const stream of world.streams) stream.end();
  for (const timer of world.timers) clearTimeout(timer);
  world.sockets.clear();
  world.timers.clear();
}

/** The emulator's time in ms: real time plus the shift. */
export function now(world: World): number {
  return world.now() + world.clockShiftMs;
}

/** Runs the task later; what comes back, or a reset, cancels it. */
export function later(world: World, ms: number, task: () => void): () => void {
  const timer = setTimeout(() => {
    world.timers.delete(timer);
    task();
  }, ms);
  world.timers.add(timer);
  return () => {
    world.timers.delete(timer);
    clearTimeout(timer);
  };
}
