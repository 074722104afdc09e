import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hono } from 'hono';

/**
 * One emulated server. It speaks plain HTTP to whoever hands it a request; `tls/` puts it behind
 * HTTPS, under its own port and, by host name, behind the router.
 */
export interface Service {
  /** Names the service in the control API: its switches are mounted under `/<name>`. */
  readonly name: string;
  /** Host names that the router sends here. */
  readonly hosts: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Answers a WebSocket upgrade; without it upgrades are refused with 404. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The switches a test may turn, as described in `tests/emulators/README.md`. */
  readonly control: Hono;
  close(): Promise<void>;
}
