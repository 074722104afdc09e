/** The hosts that serve Outlook on the web (design/architecture.md, "Contracts between rooms"). */
export const OUTLOOK_HOSTS = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
] as const;

/** The same hosts as match patterns, for the manifest. */
export const OUTLOOK_MATCHES: string[] = OUTLOOK_HOSTS.map((host) => `https://${host}/*`);
