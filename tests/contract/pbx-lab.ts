import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { type RawData, WebSocket } from 'ws';
import { type Credentials, createPbx, type Pbx } from '../emulators/pbx';

/** The emulator behind a plain server, and a foreign client's few moves. */
export interface Lab {
  readonly pbx: Pbx;
  readonly base: string;
  /** Turns a switch; throws when the emulator refuses it. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  fetchToken(credentials: Credentials): Promise<string>;
  /** A request with the token; `body` goes as JSON. */
  call(token: string, method: string, path: string, body?: unknown): Promise<Response>;
  listen(token: string): Promise<Listener>;
  stop(): Promise<void>;
}

/** Starts the emulator on a free port of the loopback. */
export async function startLab(): Promise<Lab> {
  const pbx = createPbx();
  const server = createServer(pbx.handle);
  server.on('upgrade', (request, socket, head) => pbx.upgrade?.(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${portOf(server.address())}`;
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await pbx.control.request(path, jsonInit(method, body));
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    pbx,
    base,
    control,
    fetchToken: (credentials) => fetchToken(base, credentials),
    call: (token, method, path, body) => fetch(`${base}${path}`, jsonInit(method, body, token)),
    listen: (token) => openListener(base, token, control),
    stop: async () => {
      await pbx.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The form of a token request. */
export function tokenForm({ clientId, clientSecret }: Credentials): URLSearchParams {
  return new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
  });
}

const tokenSchema = v.object({ access_token: v.string() });

async function fetchToken(base: string, credentials: Credentials): Promise<string> {
  const response = await fetch(`${base}/connect/token`, { method: 'POST', body: tokenForm(credentials) });
  return v.parse(tokenSchema, await response.json()).access_token;
}

function jsonInit(method: string, body?: unknown, token?: string): RequestInit {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  };
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const messageSchema = v.strictObject({
  sequence: v.number(),
  event: v.strictObject({ event_type: v.number(), entity: v.string(), attached_data: v.unknown() }),
});
export type EventMessage = v.InferOutput<typeof messageSchema>;

/** An events socket that keeps what it hears. */
export interface Listener {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  /** Everything heard up to now: a marker is sent behind it and waited for. */
  heard(): Promise<readonly EventMessage[]>;
  /** The first message, already heard or not, that passes. */
  until(test: (message: EventMessage) => boolean): Promise<EventMessage>;
}

async function openListener(base: string, token: string, control: Lab['control']): Promise<Listener> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/callcontrol/ws`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const messages: EventMessage[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const ears = new Set<(text: string) => void>();
  socket.on('message', (data) => {
    const text = textOf(data);
    if (text.startsWith('{')) messages.push(v.parse(messageSchema, JSON.parse(text)));
    for (const ear of ears) ear(text);
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    socket,
    closed,
    heard: () => drain(ears, messages, control),
    until: (test) => find(ears, messages, test),
  };
}

type Ears = Set<(text: string) => void>;

let markers = 0;

async function drain(ears: Ears, messages: EventMessage[], control: Lab['control']) {
  markers += 1;
  const marker = `marker ${markers}`;
  const arrived = new Promise<void>((resolve) => ears.add((text) => text === marker && resolve()));
  await control('POST', '/sockets/send', { text: marker });
  await arrived;
  return messages;
}

function find(ears: Ears, messages: EventMessage[], test: (message: EventMessage) => boolean) {
  return new Promise<EventMessage>((resolve) => {
    const look = () => {
      const message = messages.find(test);
      if (message !== undefined) resolve(message);
    };
    ears.add(look);
    look();
  });
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}

export const participantSchema = v.strictObject({
  id: v.number(),
  status: v.string(),
  dn: v.string(),
  party_caller_name: v.string(),
  party_dn: v.string(),
  party_caller_id: v.string(),
  party_did: v.string(),
  device_id: v.string(),
  party_dn_type: v.string(),
  direct_control: v.boolean(),
  originated_by_dn: v.string(),
  originated_by_type: v.string(),
  referred_by_dn: v.string(),
  referred_by_type: v.string(),
  on_behalf_of_dn: v.string(),
  on_behalf_of_type: v.string(),
  callid: v.number(),
  legid: v.number(),
});

export const deviceSchema = v.strictObject({ dn: v.string(), device_id: v.string(), user_agent: v.string() });

export const callResultSchema = v.strictObject({
  finalstatus: v.union([v.string(), v.number()]),
  reason: v.string(),
  reasontext: v.string(),
  result: v.optional(v.nullable(participantSchema)),
});

/** The JSON of an answer, checked. */
export async function parsed<Schema extends v.GenericSchema>(schema: Schema, response: Response) {
  return v.parse(schema, await response.json());
}

/** The device id of an extension's first device, encoded for a path. */
export async function firstDevice(lab: Lab, token: string, dn: string): Promise<string> {
  const devices = await parsed(
    v.array(deviceSchema),
    await lab.call(token, 'GET', `/callcontrol/${dn}/devices`),
  );
  return encodeURIComponent(devices[0]?.device_id ?? '');
}

/** Dials from an extension's first device; the own participant. */
export async function dial(lab: Lab, token: string, dn: string, destination: string) {
  const device = await firstDevice(lab, token, dn);
  const path = `/callcontrol/${dn}/devices/${device}/makecall`;
  const { result } = await parsed(callResultSchema, await lab.call(token, 'POST', path, { destination }));
  if (result === null || result === undefined) throw new Error('makecall named no participant');
  return result;
}

/** All participants of an extension. */
export async function participants(lab: Lab, token: string, dn: string) {
  return parsed(v.array(participantSchema), await lab.call(token, 'GET', `/callcontrol/${dn}/participants`));
}
