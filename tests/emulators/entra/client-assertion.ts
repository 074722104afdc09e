import {
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import type { App } from './apps';
import { type Certificate, describeCertificate } from './certificates';
import { clouds } from './clouds';
import {
  assertionAudienceWrong,
  assertionClientWrong,
  assertionMalformed,
  assertionMissing,
  assertionOutOfTime,
  assertionTypeInvalid,
  certificateUnknown,
  type KeyReason,
  keyRefused,
  secretInvalid,
  thumbprintMissing,
} from './refusals-client';
import type { TokenRequest } from './token-request';
import { moment, now } from './world';

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A client's clock may be that much ahead (inferred); MSAL-node rounds `nbf` up. */
const LEEWAY_MS = 300_000;

/** Whether the application is who it says: certificate, signature, then every claim (contracts/microsoft.md §2.1). */
export async function checkAssertion(request: TokenRequest): Promise<void> {
  const { app, form } = request;
  if (form.has('client_secret')) throw secretInvalid(app.clientId);
  const assertion = form.get('client_assertion');
  if (assertion === undefined || assertion === '') throw assertionMissing();
  if (form.get('client_assertion_type') !== TYPE) throw assertionTypeInvalid();
  const { header, claims } = decode(assertion);
  const certificate = findCertificate(app, header);
  await checkSignature(request, assertion, header, certificate);
  checkClaims(request, claims);
}

function decode(assertion: string) {
  try {
    return { header: decodeProtectedHeader(assertion), claims: decodeJwt(assertion) };
  } catch {
    throw assertionMalformed('The token format is not proper.');
  }
}

/** RS256 goes with `x5t`, PS256 with `x5t#S256`; what is paired otherwise finds no key (§2.1). */
function findCertificate(app: App, header: ProtectedHeaderParameters): Certificate {
  const fields: Readonly<Record<string, unknown>> = { ...header };
  const { alg, x5t, 'x5t#S256': x5tS256 } = fields;
  if (alg !== 'RS256' && alg !== 'PS256') throw assertionMalformed('The algorithm is not supported.');
  const named = alg === 'RS256' ? x5t : x5tS256;
  const shown = named ?? x5t ?? x5tS256;
  if (typeof shown !== 'string' || shown === '') throw thumbprintMissing();
  // Its bytes: clients write them with and without padding, some in plain base64.
  const print = named === undefined ? null : Buffer.from(shown, 'base64url').toString('base64url');
  const found = app.certificates.find((known) => (alg === 'RS256' ? known.x5t : known.x5tS256) === print);
  if (found === undefined)
    throw certificateUnknown(Buffer.from(shown, 'base64url').toString('hex').toUpperCase(), app.clientId);
  return found;
}

async function checkSignature(
  { world }: TokenRequest,
  assertion: string,
  { alg = '' }: ProtectedHeaderParameters,
  certificate: Certificate,
): Promise<void> {
  const refuse = (reason: KeyReason) => keyRefused(reason, describeCertificate(certificate));
  try {
    await compactVerify(assertion, certificate.publicKey, { algorithms: [alg] });
  } catch {
    throw refuse('The provided signature value did not match the expected signature value.');
  }
  if (now(world) > certificate.notAfter) throw refuse('The key used is expired.');
  if (now(world) < certificate.notBefore) throw refuse('The key used is not yet valid.');
}

function checkClaims(request: TokenRequest, claims: JWTPayload): void {
  const { world, app } = request;
  const { aud, iss, sub, jti } = claims;
  const style = world.settings.assertionErrors;
  const isClient = (id: unknown) => typeof id === 'string' && id.toLowerCase() === app.clientId;
  if (!isClient(iss) || !isClient(sub)) throw assertionClientWrong();
  const known = audiences(request);
  // Its type is the client's to break.
  const named: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  const fits = named.some((one) => typeof one === 'string' && known.includes(one.toLowerCase()));
  if (!fits) throw assertionAudienceWrong(style);
  const until = momentIn(claims, 'exp');
  if (until === null) throw assertionMalformed('It has no exp claim.');
  const from = momentIn(claims, 'nbf') ?? 0;
  const at = now(world);
  if (at >= until || at + LEEWAY_MS < from)
    throw assertionOutOfTime(style, moment(at), moment(from), moment(until));
  if (typeof jti !== 'string' || jti === '') throw assertionMalformed('It has no jti claim.');
  remember(request, jti, until);
}

/** In ms; `null` where it is missing. Some clients write the seconds as text. */
function momentIn(claims: JWTPayload, name: 'exp' | 'nbf'): number | null {
  const value: unknown = claims[name];
  if (value === undefined) return null;
  const seconds = typeof value === 'string' && /^\d{1,11}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || Math.abs(seconds) > LAST_SECOND)
    throw assertionMalformed(`Its ${name} claim is no moment.`);
  return seconds * 1000;
}

/** The last one that has a date. */
const LAST_SECOND = 8_640_000_000_000;

/**
 * The token address of the same tenant, or its issuer, which clients take that go by discovery (inferred), under each
 * of its names and wherever the service was reached.
 */
function audiences({ authority, tenantName, loginOrigin }: TokenRequest): readonly string[] {
  const tenant = authority.kind === 'tenant' ? authority.tenant : undefined;
  const origins = [loginOrigin, `https://${clouds[tenant?.cloud ?? 'global'].login}`];
  const names = tenant === undefined ? [tenantName] : [tenant.id, ...tenant.domains];
  return origins.flatMap((origin) =>
    names.flatMap((name) =>
      ['oauth2/v2.0/token', 'v2.0'].map((path) => `${origin}/${name}/${path}`.toLowerCase()),
    ),
  );
}

/** Microsoft's own libraries sign once for ten minutes and send that again: it must work with them (§2.1). */
const isMsal = ({ form }: TokenRequest) => /^msal\./i.test(form.get('x-client-SKU') ?? '');

function remember(request: TokenRequest, jti: string, until: number): void {
  const { world, app } = request;
  const key = `${app.clientId} ${jti}`;
  const isKnown = (world.assertions.get(key) ?? 0) > now(world);
  if (isKnown && world.settings.assertionReplay === 'refuse' && !isMsal(request))
    throw assertionMalformed('Its jti claim was used before.');
  world.assertions.set(key, until);
}
