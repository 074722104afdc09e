import { browser } from 'wxt/browser';

/** 1 is the rule of `single-use-connections`. */
const RULE_ID = 2;

/**
 * Puts the token into the upgrade of the events socket: no browser lets `new WebSocket` set a header. The rule
 * fits the one path on the one phone system, asked for by this extension outside of tabs
 * (contracts/3cx.md §2.6).
 */
export async function setSocketRule(url: URL, token: string): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [authorisingRule(url, token)],
  });
}

/** To be called as soon as the socket is open or refused: the token must not lie about. */
export async function removeSocketRule(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] });
}

const authorisingRule = (url: URL, token: string) => {
  const own = new URL(browser.runtime.getURL('/'));
  return {
    id: RULE_ID,
    action: {
      type: 'modifyHeaders' as const,
      requestHeaders: [{ header: 'authorization', operation: 'set' as const, value: `Bearer ${token}` }],
    },
    condition: {
      ...placeOf(url, own.protocol === 'moz-extension:'),
      initiatorDomains: [own.host],
      tabIds: [-1],
      resourceTypes: ['websocket' as const],
    },
  };
};

/** Firefox finds no socket by `urlFilter`; there the host has to do. */
const placeOf = ({ host, hostname, pathname }: URL, isFirefox: boolean) =>
  isFirefox ? { requestDomains: [hostname] } : { urlFilter: `|wss://${host}${pathname}|` };
