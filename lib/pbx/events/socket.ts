/** What an events socket tells whoever opened it; nothing any more once he has closed it. */
export interface SocketHandlers {
  opened(): void;
  frame(text: string): void;
  /** Closed by the other side, broken, or never opened: with 1006, browsers do not say which. */
  closed(code: number): void;
}

/** What it takes to open a socket on a phone system. */
export interface SocketRequest {
  /** `https://host[:port]` */
  readonly origin: string;
  readonly token: string;
}

/**
 * The door to `wss://…/callcontrol/ws` (contracts/3cx.md §2.6). How the token gets into the upgrade, and which
 * context holds the socket, is the platform's business.
 */
export interface EventSocket {
  /** Begins to open a socket; fails only where none could even be tried. */
  open(request: SocketRequest, handlers: SocketHandlers): Promise<{ close(): void }>;
}
