import { expect, it } from 'vitest';
import { OUTLOOK_HOSTS, OUTLOOK_MATCHES } from '../../../lib/core/outlook-hosts';

it('Outlook on the web is served by four hosts, and nothing wider is ever asked for', () => {
  expect([...OUTLOOK_HOSTS].sort()).toEqual([
    'outlook.cloud.microsoft',
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
  ]);
  expect(OUTLOOK_MATCHES).toEqual(OUTLOOK_HOSTS.map((host) => `https://${host}/*`));
});
