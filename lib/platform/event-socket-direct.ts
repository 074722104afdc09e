import type { HostedSocket } from './event-socket-host';
import { eventsUrl, openWebSocket } from './event-socket-wire';
import { removeSocketRule, setSocketRule } from './socket-rule';

/** A socket in the background itself, which dies with it. */
export function createDirectSocket(): HostedSocket {
  let current: object | null = null;
  return {
    open: async ({ origin, token }, handlers) => {
      const url = eventsUrl(origin);
      const mine = {};
      current = mine;
      /** The rule of a later socket is not ours to remove. */
      const forgetToken = async () => {
        if (current === mine) await removeSocketRule().catch(() => undefined);
      };
      await setSocketRule(url, token);
      const socket = openWebSocket(url, {
        frame: handlers.frame,
        opened: () => {
          void forgetToken();
          handlers.opened();
        },
        closed: (code) => {
          void forgetToken();
          handlers.closed(code);
        },
      });
      return {
        close: () => {
          void forgetToken();
          socket.close();
        },
      };
    },
    deliver: () => false,
    sweep: async () => (current ? undefined : removeSocketRule()),
  };
}
