import type { Cloud } from '../messaging/microsoft';

/** One of Microsoft's separate worlds by its addresses (contracts/microsoft.md §1.5). */
export interface CloudPlaces {
  /** Where people sign in and tokens come from. */
  readonly login: string;
  /** Where data is read; also what a permission's full name begins with. */
  readonly graph: string;
  /** What discovery calls this cloud, `cloud_instance_name`. */
  readonly instance: string;
}

export const CLOUD_PLACES: Readonly<Record<Cloud, CloudPlaces>> = {
  global: {
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    instance: 'microsoftonline.com',
  },
  usGovernment: {
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    instance: 'microsoftonline.us',
  },
  china: {
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    instance: 'partner.microsoftonline.cn',
  },
};

/** A permission as it is asked for: `https://graph.microsoft.com/User.Read`. */
export const scopeOf = (cloud: Cloud, permission: string): string =>
  `${CLOUD_PLACES[cloud].graph}/${permission}`;
