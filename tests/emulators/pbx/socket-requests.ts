import type { Hono } from 'hono';
import { failure } from './call-result';
import { type EventSocket, respond } from './events';
import { type PbxEnv, readJson } from './request-body';
import type { World } from './world';

interface Answer {
  readonly StatusCode: number;
  readonly Response: unknown;
}

/**
 * Performs a request that came over the socket and answers with event type 4; key casing as the documentation
 * prints it (contracts/3cx.md §2.6). What is no request is answered with 400 and, like a wrong path with 404,
 * gets back what can be read of it (inferred).
 */
export async function answerSocketRequest(
  world: World,
  api: Hono<PbxEnv>,
  socket: EventSocket,
  authorization: string,
  text: string,
): Promise<void> {
  const { RequestID, Path, RequestData } = propertiesOf(text);
  const path = typeof Path === 'string' ? Path : '';
  const answer =
    typeof RequestID !== 'string' || path === ''
      ? refusal(world, 400, 'BadRequest', 'RequestID and Path are required.')
      : await perform(world, api, path, RequestData, authorization);
  respond(socket, path, { RequestID: isPlain(RequestID) ? RequestID : null, Path: path, ...answer });
}

function propertiesOf(text: string): Readonly<Record<string, unknown>> {
  const json = readJson(text);
  return json.kind === 'json' && isObject(json.value) ? json.value : {};
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function refusal(world: World, status: number, reason: string, text: string): Answer {
  return { StatusCode: status, Response: failure(world, reason, text) };
}

async function perform(
  world: World,
  api: Hono<PbxEnv>,
  path: string,
  data: unknown,
  authorization: string,
): Promise<Answer> {
  if (!/^\/callcontrol(?![^/?])/.test(path)) return refusal(world, 404, 'NotFound', 'No such path.');
  const response = await api.request(path, init(path, data ?? undefined, authorization));
  const body = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { StatusCode: response.status, Response: isJson ? JSON.parse(body) : body };
}

/**
 * With RequestData it is a POST, and where nothing but a POST makes sense; else a GET (inferred: the documented
 * form names no method).
 */
function init(path: string, data: unknown, authorization: string): RequestInit {
  if (data === undefined && !isAction(path)) return { headers: { authorization } };
  const headers = { authorization, 'content-type': 'application/json; charset=utf-8' };
  return { method: 'POST', headers, body: JSON.stringify(bodyOf(data ?? {})) };
}

function isAction(path: string): boolean {
  const [address = ''] = path.split('?', 1);
  return /\/makecall$|\/participants\/[^/]+\/(?!stream$)[^/]+$/.test(address);
}

/** The API checks the values, and refuses what is no object. */
function bodyOf(data: unknown): unknown {
  if (!isObject(data)) return data;
  const { Destination: destination, Timeout: timeout, Reason: reason, AttachedData: attacheddata } = data;
  return { destination, timeout, reason, attacheddata };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
