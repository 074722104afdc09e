import { createHash } from 'node:crypto';
import { type AuthorizationCode, CODE_LIFETIME_MS } from './codes';
import {
  codeExpired,
  codeForOtherClient,
  codeForOtherTenant,
  codeRedeemed,
  codeRedirectMismatch,
  codeUnknown,
  verifierMismatch,
} from './refusals-grant';
import { reaches } from './tenants';
import { type TokenAnswer, userTokens } from './token-answer';
import { checkClient, checkOrigin, required, type TokenRequest } from './token-request';
import { now } from './world';

/** A code for tokens, once. A code that was refused stays good for whoever can redeem it (inferred). */
export async function redeemCode(request: TokenRequest): Promise<TokenAnswer> {
  const { world, form } = request;
  const code = world.codes.get(required(form, 'code'));
  const redirectUri = required(form, 'redirect_uri');
  if (code === undefined) throw codeUnknown();
  checkOrigin(request, code.platform);
  await checkClient(request, code.platform);
  checkCode(request, code, redirectUri);
  checkVerifier(form.get('code_verifier') ?? '', code);
  code.redeemed = true;
  const { value: _, redirectUri: __, challenge: ___, redeemed: ____, nonce, issuedAt, ...outcome } = code;
  return userTokens(request, { outcome, issuedAt, nonce });
}

function checkCode(
  { world, app, authority }: TokenRequest,
  code: AuthorizationCode,
  redirectUri: string,
): void {
  if (!reaches(world, authority, code.tenantId)) throw codeUnknown();
  if (code.clientId !== app.clientId) throw codeForOtherClient();
  if (authority.kind === 'tenant' && authority.tenant.id !== code.tenantId) throw codeForOtherTenant();
  if (code.redeemed) throw codeRedeemed();
  if (now(world) - code.issuedAt >= CODE_LIFETIME_MS) throw codeExpired();
  if (code.redirectUri !== redirectUri) throw codeRedirectMismatch();
}

/** RFC 7636 §4.6; a missing verifier does not match either. */
function checkVerifier(verifier: string, { challenge }: AuthorizationCode): void {
  const isWellFormed = /^[\w.~-]{43,128}$/.test(verifier);
  const hash = createHash('sha256').update(verifier).digest('base64url');
  if (!isWellFormed || hash !== challenge) throw verifierMismatch();
}
