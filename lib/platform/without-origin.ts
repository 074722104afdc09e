import { browser } from 'wxt/browser';

/** 1 is the rule of `single-use-connections`, 2 that of `socket-rule`. */
const RULE_ID = 3;

/** Never reaches the wire; the rule finds by it the one request that it is for. */
const MARK = '#apponly';

/**
 * Sends one request without `Origin`, which browsers add to every POST of an extension, and which Microsoft takes for
 * a web page's (contracts/microsoft.md §0.2). The rule lasts as long as the request and fits no other: the address has
 * to be used as `send` gets it. One at a time, under `MICROSOFT_TOKEN_LOCK`.
 */
export async function withoutOrigin<Value>(
  url: string,
  send: (url: string) => Promise<Value>,
): Promise<Value> {
  const marked = `${url}${MARK}`;
  try {
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [RULE_ID],
      addRules: [removingRule(marked)],
    });
    return await send(marked);
  } finally {
    await removeOriginRule();
  }
}

/** To be called as the background begins, too: one that was killed within a request has left its rule. */
export const removeOriginRule = (): Promise<void> =>
  browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] }).catch(() => undefined);

const removingRule = (url: string) => ({
  id: RULE_ID,
  action: {
    type: 'modifyHeaders' as const,
    requestHeaders: [{ header: 'origin', operation: 'remove' as const }],
  },
  condition: {
    urlFilter: `|${url}|`,
    initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
    tabIds: [-1],
    resourceTypes: ['xmlhttprequest' as const, 'other' as const],
  },
});
