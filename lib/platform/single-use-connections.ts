import { browser } from 'wxt/browser';

const RULE_ID = 1;

/**
 * Makes every request to these phone systems use a connection of its own. When a connection that was used
 * before breaks without an answer, Chromium and Firefox send the request once more by themselves, a POST
 * too: a lost answer to `makecall` would ring the phone twice. On a fresh connection they never do
 * (docs/decisions/0003-one-request-one-connection.md).
 */
export async function setSingleUseConnections(hosts: readonly string[]): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: hosts.length === 0 ? [] : [closingRule(hosts)],
  });
}

const closingRule = (hosts: readonly string[]) => ({
  id: RULE_ID,
  action: {
    type: 'modifyHeaders' as const,
    requestHeaders: [{ header: 'connection', operation: 'set' as const, value: 'close' }],
  },
  condition: {
    requestDomains: [...hosts],
    initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
    resourceTypes: ['xmlhttprequest' as const, 'other' as const],
  },
});
