import {
  codeForOtherClient,
  inactiveTooLong,
  refreshTokenForOtherTenant,
  refreshTokenUnknown,
  spaLifetimeOver,
} from './refusals-grant';
import { reaches } from './tenants';
import { type TokenAnswer, userTokens } from './token-answer';
import { checkClient, checkOrigin, required, type TokenRequest } from './token-request';
import { moment, now } from './world';

/** New tokens for a refresh token. The old one goes on working until its end; the line's end never moves for a SPA. */
export async function renew(request: TokenRequest): Promise<TokenAnswer> {
  const { world, app, authority, form } = request;
  const token = world.refreshTokens.get(required(form, 'refresh_token'));
  if (token === undefined || !reaches(world, authority, token.tenantId)) throw refreshTokenUnknown();
  checkOrigin(request, token.platform);
  await checkClient(request, token.platform);
  if (token.clientId !== app.clientId) throw codeForOtherClient();
  if (authority.kind === 'tenant' && authority.tenant.id !== token.tenantId)
    throw refreshTokenForOtherTenant();
  const issuedAt = token.lineStartedAt;
  if (now(world) >= token.expiresAt)
    throw token.platform === 'spa' ? spaLifetimeOver(moment(issuedAt)) : inactiveTooLong(moment(issuedAt));
  const { value: _, lineStartedAt: __, expiresAt: ___, ...outcome } = token;
  return userTokens(request, { outcome, issuedAt, older: token });
}
