import type { Cloud } from '../messaging/microsoft';

/** One of Microsoft's separate worlds by its addresses (contracts/microsoft.md §1.5). */
export interface CloudPlaces {
  /** Where people sign in and tokens come from. */
  readonly login: string;
  /** Where data is read; also what a permission's full name begins with. */
  readonly graph: string;
  /** What the list of app registrations begins with in the portal. */
  readonly portal: string;
  /** What discovery calls this cloud, `cloud_instance_name`. */
  readonly instance: string;
}

export const CLOUD_PLACES: Readonly<Record<Cloud, CloudPlaces>> = {
  global: {
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    portal: 'https://entra.microsoft.com',
    instance: 'microsoftonline.com',
  },
  usGovernment: {
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    portal: 'https://entra.microsoft.us',
    instance: 'microsoftonline.us',
  },
  china: {
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://entra.microsoftonline.cn',
    instance: 'partner.microsoftonline.cn',
  },
};

const REGISTRATIONS = '/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';

/** The portal's list of app registrations. */
export const portalUrl = (cloud: Cloud): string => `${CLOUD_PLACES[cloud].portal}${REGISTRATIONS}`;

/** A permission as it is asked for: `https://graph.microsoft.com/User.Read`. */
export const scopeOf = (cloud: Cloud, permission: string): string =>
  `${CLOUD_PLACES[cloud].graph}/${permission}`;

/** What the browser must let us contact, as match patterns. */
export const cloudMatches = (cloud: Cloud): readonly string[] => [
  `${CLOUD_PLACES[cloud].login}/*`,
  `${CLOUD_PLACES[cloud].graph}/*`,
];
