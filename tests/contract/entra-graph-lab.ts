import * as v from 'valibot';
import { type Lab, signedIn } from './entra-lab';

const bodySchema = v.record(v.string(), v.unknown());

/** A GET of Graph with a bearer token. */
export async function askGraph(
  lab: Lab,
  token: unknown,
  path: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(`${lab.base}/v1.0${path}`, {
    headers: { authorization: `Bearer ${String(token)}`, ...headers },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: v.parse(bodySchema, await response.json()),
  };
}

/** The token of somebody who signed in, with scopes that an administrator consented to before. */
export async function delegatedToken(lab: Lab, login?: string, scope?: string): Promise<unknown> {
  if (scope !== undefined) {
    const names = scope.split(' ').filter((name) => name.includes('.'));
    await lab.control('POST', `/apps/${lab.entra.singlePageApp.clientId}/grant`, { delegated: names });
  }
  return (await signedIn(lab, login, scope === undefined ? {} : { scope })).tokens.access_token;
}
