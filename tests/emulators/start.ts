import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type RouterAddress, serveControl } from './control';
import { createEntra, type Entra, type EntraOptions } from './entra';
import { createOutlook, type Outlook, type OutlookOptions } from './outlook';
import { createPbx, type Pbx, type PbxOptions } from './pbx';
import { createAuthority, type KeyAndChain } from './tls/authority';
import { type Listening, listen } from './tls/listen';
import { alone, createRouter } from './tls/router';

export interface EmulatorOptions {
  readonly pbx?: PbxOptions;
  readonly outlook?: OutlookOptions;
  readonly entra?: EntraOptions;
}

/** Everything that runs: addresses for other programs, host names and certificates for browsers. */
export interface Emulators {
  /** Path of the authority's certificate (PEM). */
  readonly ca: string;
  /** SHA-256 of the authority's public key, base64. */
  readonly spki: string;
  readonly pbx: Pbx & { readonly url: string };
  readonly outlook: Outlook & { readonly url: string };
  readonly entra: Entra & { readonly url: string };
  readonly control: { readonly url: string };
  readonly router: RouterAddress;
  /** The certificate that a host presents; for browsers that trust hosts one by one. */
  certificateOf(host: string): Promise<KeyAndChain>;
  close(): Promise<void>;
}

/** The same phone system under a name whose certificate comes from an authority that nobody trusts. */
export const UNTRUSTED_PBX = 'untrusted.example.com';

/** Starts every emulator on free loopback ports. */
export async function startEmulators(options: EmulatorOptions = {}): Promise<Emulators> {
  const [authority, stranger] = await Promise.all([createAuthority(), createAuthority('Nobody you know')]);
  const authorityOf = (host: string) => (host === UNTRUSTED_PBX ? stranger : authority);
  const serve = (handlers: Handlers) => listen(handlers, authorityOf);

  const pbx = createPbx(options.pbx);
  const [outlook, entra] = await Promise.all([createOutlook(options.outlook), createEntra(options.entra)]);
  const services = [pbx, outlook, entra];
  const ports = await Promise.all([
    serve(alone(pbx)),
    serve(alone(outlook)),
    serve(alone(entra)),
    serve(createRouter(services, { [UNTRUSTED_PBX]: pbx.name })),
  ]);
  const [pbxPort, outlookPort, entraPort, routerPort] = ports;
  const hosts = [...services.flatMap((service) => service.hosts), UNTRUSTED_PBX];
  const router: RouterAddress = { port: routerPort.port, hosts };
  const control = await serveControl(services, router);
  const folder = await mkdtemp(join(tmpdir(), 'dialbridge-emulators-'));
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, authority.pem);

  const address = (listening: Listening) => `https://localhost:${listening.port}`;
  return {
    ca,
    spki: authority.spki,
    pbx: { ...pbx, url: address(pbxPort) },
    outlook: { ...outlook, url: address(outlookPort) },
    entra: { ...entra, url: address(entraPort) },
    control: { url: control.url },
    router,
    certificateOf: (host) => authorityOf(host).certify(host),
    close: async () => {
      await Promise.all(services.map((service) => service.close()));
      await Promise.all([...ports, control].map((listening) => listening.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Handlers {
  readonly request: RequestListener;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}
