import * as v from 'valibot';
import type { MessageName, Payload } from '../../lib/messaging/protocol';
import type { Emulators } from '../emulators/start';
import type { switches } from './journey';
import { type Tab, until } from './tab';

/*
 * What Microsoft 365 is asked for through the extension, in either browser, before there is a button for it.
 */

type Pbx = ReturnType<typeof switches>;

/** Says something to the background, as a page of our own does; again where it was just being put to sleep. */
export async function say<Name extends MessageName>(
  page: Tab,
  name: Name,
  data: Payload<Name>,
): Promise<unknown> {
  try {
    return await sayOnce(page, name, data);
  } catch (error) {
    if (!/Receiving end does not exist/.test(String(error))) throw error;
    return sayOnce(page, name, data);
  }
}

const sayOnce = <Name extends MessageName>(page: Tab, name: Name, data: Payload<Name>): Promise<unknown> =>
  page.evaluate(
    async ([type, said]) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { res } = await api.runtime.sendMessage({ id: 1, type, data: said, timestamp: Date.now() });
      return res;
    },
    [name, data] as const,
  );

const CertificateAnswer = v.object({
  ok: v.literal(true),
  value: v.object({
    organisationWide: v.boolean(),
    certificates: v.array(
      v.object({
        thumbprint: v.string(),
        pem: v.string(),
        use: v.string(),
        validity: v.string(),
        trust: v.nullable(v.object({ problem: v.nullable(v.object({ kind: v.string() })) })),
      }),
    ),
  }),
});

/** The certificates, by an answer about Microsoft 365; throws where it is a failure. */
export function certificatesIn(answer: unknown) {
  const read = v.safeParse(CertificateAnswer, answer);
  if (!read.success) throw new Error(`the background answered ${JSON.stringify(answer)}`);
  return read.output.value.certificates;
}

/** Allows Microsoft's sign-in and Graph, by a click as browsers want it. */
async function allowMicrosoft(page: Tab): Promise<void> {
  await page.evaluate(
    (origins) => {
      const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const button = document.createElement('button');
      button.id = 'allow-microsoft';
      button.style.cssText =
        'position: fixed; inset: 0 auto auto 0; inline-size: 4rem; block-size: 4rem; z-index: 9';
      button.onclick = async () => {
        if (await permissions.request({ origins })) button.className = 'allowed';
      };
      document.body.append(button);
    },
    ['https://login.microsoftonline.com/*', 'https://graph.microsoft.com/*'],
  );
  await page.click('#allow-microsoft');
  await page.appears('#allow-microsoft.allowed');
  await page.evaluate(() => document.querySelector('#allow-microsoft')?.remove(), null);
}

/** Sets up the emulator's own application, as if a person had configured it, with organisation-wide access. */
export async function configureApplication(page: Tab, { entra }: Pick<Emulators, 'entra'>): Promise<void> {
  await allowMicrosoft(page);
  const { tenantId } = entra;
  const microsoftApplication = {
    cloud: 'global',
    clientId: entra.application.clientId,
    tenant: 'northwind.example',
    tenantId,
    tenantName: null,
  };
  await page.evaluate(
    async (stored) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await api.storage.local.set(stored);
    },
    { microsoftApplication },
  );
  certificatesIn(await say(page, 'microsoft.organisationWide', { on: true }));
}

/** Makes a key pair and uploads its certificate in the portal; its thumbprint, which both agree on. */
export async function uploadNewCertificate(
  page: Tab,
  pbx: Pbx,
  { entra }: Pick<Emulators, 'entra'>,
): Promise<string> {
  const known = certificatesIn(await say(page, 'microsoft.createCertificate', null));
  const created = known.find(({ trust }) => trust === null);
  if (!created) throw new Error('no certificate was made');
  const path = `/entra/apps/${entra.application.clientId}/certificates`;
  const uploaded = await pbx.send('POST', path, { certificate: created.pem });
  const { thumbprint } = v.parse(v.object({ thumbprint: v.string() }), uploaded);
  if (thumbprint !== created.thumbprint) throw new Error(`the portal shows ${thumbprint}`);
  return thumbprint;
}

const SeenTokenRequests = v.array(
  v.object({
    path: v.string(),
    origin: v.nullable(v.string()),
    status: v.number(),
    form: v.record(v.string(), v.string()),
  }),
);

/** The token requests that the emulator saw, with the grant that each asked for. */
export async function tokenRequests(pbx: Pbx) {
  const seen = v.parse(SeenTokenRequests, await pbx.send('GET', '/entra/requests'));
  return seen
    .filter(({ path }) => path.endsWith('/oauth2/v2.0/token'))
    .map(({ path, origin, status, form }) => ({ path, origin, status, grant: form.grant_type }));
}

/** Lets the application's token take its time, and waits until it is asked for. */
export async function holdTokenRequest(pbx: Pbx, ms: number): Promise<() => Promise<unknown>> {
  await pbx.send('POST', '/entra/faults', { kind: 'delay', match: '/oauth2/v2.0/token$', ms, when: 'after' });
  return () =>
    until(
      () => tokenRequests(pbx),
      (seen) => seen.length > 0,
    );
}

/** The ids of the rules that change requests now. */
export const sessionRules = (page: Tab): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const rules: readonly { readonly id: number }[] = await api.declarativeNetRequest.getSessionRules();
    return rules.map(({ id }) => id);
  }, null);
