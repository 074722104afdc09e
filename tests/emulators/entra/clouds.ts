import type { Context } from 'hono';

/** Microsoft's clouds by their hosts (contracts/microsoft.md §1.5). A tenant lives in one of them. */
export const clouds = {
  global: { login: 'login.microsoftonline.com', graph: 'graph.microsoft.com' },
  usGovernment: { login: 'login.microsoftonline.us', graph: 'graph.microsoft.us' },
  china: { login: 'login.partner.microsoftonline.cn', graph: 'microsoftgraph.chinacloudapi.cn' },
} as const;

export type Cloud = keyof typeof clouds;
export const cloudNames = ['global', 'usGovernment', 'china'] as const satisfies readonly Cloud[];

export const loginHosts: readonly string[] = cloudNames.map((cloud) => clouds[cloud].login);
export const graphHosts: readonly string[] = cloudNames.map((cloud) => clouds[cloud].graph);

/** The cloud that a request's host belongs to; nothing for the emulator's own port, where all of them are. */
export function cloudOf(c: Context): Cloud | undefined {
  const { hostname } = new URL(c.req.url);
  return cloudNames.find((cloud) => clouds[cloud].login === hostname || clouds[cloud].graph === hostname);
}

/** Where the sign-in service was reached: what issuers and endpoints begin with. */
export function loginOrigin(c: Context): string {
  const url = new URL(c.req.url);
  return loginHosts.includes(url.hostname) ? `https://${url.hostname}` : url.origin;
}

/** Where Graph was reached: what its links begin with. */
export function graphOrigin(c: Context): string {
  const url = new URL(c.req.url);
  return graphHosts.includes(url.hostname) ? `https://${url.hostname}` : url.origin;
}

/** The resource that Graph's tokens are for. */
export function graphResource(cloud: Cloud): string {
  return `https://${clouds[cloud].graph}`;
}
