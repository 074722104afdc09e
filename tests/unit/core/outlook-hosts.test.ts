import { expect, it } from 'vitest';
import {
  matchOf,
  OTHER_OUTLOOK_HOSTS,
  OUTLOOK_HOSTS,
  OUTLOOK_MATCHES,
} from '../../../lib/core/outlook-hosts';

it('national clouds have hosts of their own, which nobody is asked for who does not want them', () => {
  expect(OTHER_OUTLOOK_HOSTS.filter((host) => OUTLOOK_MATCHES.includes(matchOf(host)))).toEqual([]);
  expect(matchOf(OTHER_OUTLOOK_HOSTS[0])).toBe('https://outlook.office365.us/*');
});

it('Outlook on the web is served by four hosts, and nothing wider is ever asked for', () => {
  expect([...OUTLOOK_HOSTS].sort()).toEqual([
    'outlook.cloud.microsoft',
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
  ]);
  expect(OUTLOOK_MATCHES).toEqual(OUTLOOK_HOSTS.map((host) => `https://${host}/*`));
});
