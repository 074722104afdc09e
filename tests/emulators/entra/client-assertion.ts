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
  const found = app.certificates.find((known) => (alg === 'RS256' ? known.x5t : known.x5tS256) === named);
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

function checkClaims(request: TokenRequest, { aud, iss, sub, exp, nbf, jti }: JWTPayload): void {
  const { world, app } = request;
  const style = world.settings.assertionErrors;
  if (iss !== app.clientId || sub !== app.clientId) throw assertionClientWrong();
  if (typeof aud !== 'string' || !tokenAddresses(request).includes(aud.toLowerCase()))
    throw assertionAudienceWrong(style);
  if (exp === undefined) throw assertionMalformed('It has no exp claim.');
  const at = now(world);
  if (at >= exp * 1000 || at + LEEWAY_MS < (nbf ?? 0) * 1000)
    throw assertionOutOfTime(style, moment(at), moment((nbf ?? 0) * 1000), moment(exp * 1000));
  if (jti === undefined || jti === '') throw assertionMalformed('It has no jti claim.');
  remember(request, jti, exp * 1000);
}

/** The token address of the same tenant, under each of its names and wherever the service was reached. */
function tokenAddresses({ authority, tenantName, loginOrigin }: TokenRequest): readonly string[] {
  const tenant = authority.kind === 'tenant' ? authority.tenant : undefined;
  const origins = [loginOrigin, `https://${clouds[tenant?.cloud ?? 'global'].login}`];
  const names = tenant === undefined ? [tenantName] : [tenant.id, ...tenant.domains];
  return origins.flatMap((origin) =>
    names.map((name) => `${origin}/${name}/oauth2/v2.0/token`.toLowerCase()),
  );
}

function remember({ world, app }: TokenRequest, jti: string, until: number): void {
  const key = `${app.clientId} ${jti}`;
  const isKnown = (world.assertions.get(key) ?? 0) > now(world);
  if (isKnown && world.settings.assertionReplay === 'refuse')
    throw assertionMalformed('Its jti claim was used before.');
  world.assertions.set(key, until);
}
