import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import type { Wait } from '../../lib/core/wait';
import type { Exchange } from '../../lib/http/exchange';
import type { Announcements, MessageName } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/server';

/*
 * What the background and the script `microsoft.js` agree on. The script is large, so the background loads it
 * only when somebody first asks for Microsoft 365; all that it leaves on the global is one function.
 */

/** The messages that the desk answers. */
export type MicrosoftMessage = Extract<MessageName, `microsoft.${string}`>;

/** One answer for every message about Microsoft 365. */
export type MicrosoftHandlers = Pick<Handlers, MicrosoftMessage>;

export interface MicrosoftDesk extends MicrosoftHandlers {
  /** Does what is due without anybody asking. */
  readonly wake: () => Promise<void>;
}

/** What the desk is given by the background; storage and the browser's other doors it brings along itself. */
export interface BackgroundPorts {
  readonly exchange: Exchange;
  readonly announce: <Name extends keyof Announcements>(
    name: Name,
    data: Announcements[Name],
  ) => Promise<void>;
  /** Shows on the toolbar whether something needs attention. */
  readonly showBadge: () => Promise<void>;
  /** Keeps the worker from being put to sleep for the next half minute. */
  readonly keepAlive: () => Promise<void>;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly wait: Wait;
}

export type CreateMicrosoftDesk = (ports: BackgroundPorts) => MicrosoftDesk;

declare global {
  var dialbridgeMicrosoft: CreateMicrosoftDesk | undefined;
}

export const MICROSOFT_SCRIPT = '/microsoft.js';
