import type { Hono } from 'hono';
import * as v from 'valibot';
import { type EventSocket, respond } from './events';
import type { PbxEnv } from './request-body';

/** Key casing as the documentation prints it (contracts/3cx.md §2.6). */
const requestSchema = v.object({
  RequestID: v.string(),
  Path: v.pipe(v.string(), v.startsWith('/callcontrol')),
  RequestData: v.nullish(
    v.object({
      Reason: v.nullish(v.string()),
      Destination: v.nullish(v.string()),
      Timeout: v.nullish(v.number()),
      AttachedData: v.nullish(v.record(v.string(), v.string())),
    }),
  ),
});
type SocketRequest = v.InferOutput<typeof requestSchema>;

/** Performs a request that came over the socket and answers with event type 4; anything else is ignored. */
export async function answerSocketRequest(
  api: Hono<PbxEnv>,
  socket: EventSocket,
  authorization: string,
  text: string,
): Promise<void> {
  const request = parse(text);
  if (request === undefined) return;
  const response = await api.request(request.Path, init(request, authorization));
  const body = await response.text();
  respond(socket, request.Path, {
    RequestID: request.RequestID,
    Path: request.Path,
    StatusCode: response.status,
    Response: response.headers.get('content-type')?.includes('json') ? JSON.parse(body) : body,
  });
}

function parse(text: string): SocketRequest | undefined {
  try {
    const parsed = v.safeParse(requestSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** With RequestData it is a POST, without a GET (inferred: the documented form names no method). */
function init({ RequestData: data }: SocketRequest, authorization: string): RequestInit {
  if (data === null || data === undefined) return { headers: { authorization } };
  const headers = { authorization, 'content-type': 'application/json; charset=utf-8' };
  const body = {
    destination: data.Destination,
    timeout: data.Timeout,
    reason: data.Reason,
    attacheddata: data.AttachedData,
  };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}
