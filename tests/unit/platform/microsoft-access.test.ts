import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOUDS } from '../../../lib/messaging/microsoft';
import { MICROSOFT_MATCHES, requestMicrosoftAccess } from '../../../lib/platform/microsoft-access';

const asked = vi.hoisted(() => [] as string[][]);
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        asked.push(origins);
        return true;
      },
    },
  },
}));

beforeEach(() => {
  asked.length = 0;
});

describe('the access to Microsoft 365', () => {
  it.each([
    ['global', 'https://login.microsoftonline.com/*', 'https://graph.microsoft.com/*'],
    ['usGovernment', 'https://login.microsoftonline.us/*', 'https://graph.microsoft.us/*'],
    ['china', 'https://login.partner.microsoftonline.cn/*', 'https://microsoftgraph.chinacloudapi.cn/*'],
  ] as const)(
    'in the cloud %s is asked for at once, sign-in and Graph in one question',
    (cloud, ...hosts) => {
      void requestMicrosoftAccess(cloud);
      expect(asked).toEqual([hosts]);
    },
  );

  it('is known for every cloud', () => {
    for (const cloud of CLOUDS) void requestMicrosoftAccess(cloud);
    expect(asked.flat()).toEqual(MICROSOFT_MATCHES);
  });
});
