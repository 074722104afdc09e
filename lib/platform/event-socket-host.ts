import type { Payload } from '../messaging/protocol';
import type { EventSocket } from '../pbx/events/socket';

/** The events socket as the background has it, wherever the browser lets it live. */
export interface HostedSocket extends EventSocket {
  /**
   * Passes on what the document that holds the socket says; `false`: no socket of this life is meant, so the
   * document outlived the worker that made it.
   */
  deliver(message: Payload<'socket.event'>): boolean;
  /** Puts away what an earlier life of the background left: a document, a rule with a token. */
  sweep(): Promise<void>;
}
