/** The hosts that serve Outlook on the web (design/architecture.md, "Contracts between rooms"). */
export const OUTLOOK_HOSTS = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
] as const;

/** Those of the national clouds, for whoever works in one: read only where the person has allowed it. */
export const OTHER_OUTLOOK_HOSTS = [
  'outlook.office365.us',
  'outlook-dod.office365.us',
  'webmail.apps.mil',
  'partner.outlook.cn',
] as const;

export type OtherOutlookHost = (typeof OTHER_OUTLOOK_HOSTS)[number];

export const matchOf = (host: string): string => `https://${host}/*`;

/** The hosts of everybody as match patterns, for the manifest. */
export const OUTLOOK_MATCHES: string[] = OUTLOOK_HOSTS.map(matchOf);
