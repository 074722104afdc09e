import { Refusal } from './refusal';

/*
 * What can be wrong with a code, a refresh token, an account or its consent. The contract has the codes; texts that it
 * does not have word for word are those that its sources show, shortened (inferred).
 */

const invalidGrant = (code: number, text: string, suberror?: string) =>
  new Refusal(code, 'invalid_grant', text, suberror === undefined ? {} : { suberror });

export const codeUnknown = () =>
  invalidGrant(70000, "Provided grant is invalid or malformed. The value of 'code' is not valid.");
export const codeForOtherClient = () =>
  invalidGrant(70000, 'Provided grant is invalid or malformed. It was issued to another application.');
export const codeExpired = () =>
  invalidGrant(
    70008,
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  );
export const codeRedeemed = () =>
  invalidGrant(
    54005,
    'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  );
export const codeForOtherTenant = () =>
  invalidGrant(
    700005,
    'The provided Authorization Code is intended to use against other tenant, thus rejected.',
  );
export const codeRedirectMismatch = () =>
  invalidGrant(
    500112,
    'The reply address specified in the request does not match the reply address of the authorization request.',
  );
export const verifierMismatch = () =>
  invalidGrant(
    501481,
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  );

export const refreshTokenUnknown = () =>
  invalidGrant(70000, 'Provided grant is invalid or malformed. The refresh token is not valid.', 'bad_token');
export const refreshTokenForOtherTenant = () =>
  invalidGrant(
    70000,
    'Provided grant is invalid or malformed. It was issued in another tenant.',
    'bad_token',
  );

/** Verbatim in the contract up to the moment of issue; the suberror as in msal-js #4693. */
export const spaLifetimeOver = (issuedAt: string) =>
  invalidGrant(
    700084,
    `The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on ${issuedAt}.`,
    'bad_token',
  );
export const inactiveTooLong = (issuedAt: string) =>
  invalidGrant(
    700082,
    `The refresh token has expired due to inactivity. The token was issued on ${issuedAt} and was inactive for 90.00:00:00.`,
  );
export const revoked = (issuedAt: string, validFrom: string) =>
  invalidGrant(
    50173,
    `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '${issuedAt}' and the TokensValidFrom date (before which tokens are not valid) for this user is '${validFrom}'.`,
    'bad_token',
  );
export const signInTooOld = (issuedAt: string, seconds: number) =>
  invalidGrant(
    70043,
    `The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on ${issuedAt} and the maximum allowed lifetime for this request is ${seconds}.`,
    'token_expired',
  );

const MOVED =
  'Due to a configuration change made by your administrator, or because you moved to a new location, you must';
/** What the client has to send along, so that the sign-in asks for more (its form is inferred). */
const CLAIMS = JSON.stringify({
  access_token: { capolids: { essential: true, values: ['emulated-policy'] } },
});

const conditional = (code: number, text: string, suberror: string) =>
  new Refusal(code, 'invalid_grant', text, { suberror, claims: CLAIMS });

export const mfaRequired = (resource: string) =>
  conditional(50076, `${MOVED} use multi-factor authentication to access '${resource}'.`, 'basic_action');
export const mfaEnrolmentRequired = (resource: string) =>
  conditional(
    50079,
    `${MOVED} enroll in multi-factor authentication to access '${resource}'.`,
    'additional_action',
  );
export const blockedByPolicy = () =>
  conditional(
    53003,
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'message_only',
  );

/** OAuth's name for it is inferred. */
export const notAssigned = (upn: string, clientId: string, appName: string) =>
  new Refusal(
    50105,
    'invalid_grant',
    `Your administrator has configured the application ${appName} ('${clientId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${upn}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  );

export const accountDisabled = () => invalidGrant(50057, 'The user account is disabled.');
export const accountGone = (login: string, tenant: string) =>
  invalidGrant(
    50034,
    `The user account ${login} does not exist in the ${tenant} directory. To sign into this application, the account must be added to the directory.`,
  );
export const accountForeign = (
  login: string,
  provider: string,
  tenant: string,
  clientId: string,
  appName: string,
) =>
  invalidGrant(
    50020,
    `User account '${login}' from identity provider '${provider}' does not exist in tenant '${tenant}' and cannot access the application '${clientId}'(${appName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  );
export const passwordWrong = () =>
  invalidGrant(50126, 'Error validating credentials due to invalid username or password.');

export const consentMissing = (clientId: string, appName: string) =>
  invalidGrant(
    65001,
    `The user or administrator has not consented to use the application with ID '${clientId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
    'consent_required',
  );
export const adminConsentRequired = (appName: string) =>
  new Refusal(
    90094,
    'consent_required',
    `Admin consent is required for the permissions requested by this application: an administrator has to grant permissions to '${appName}' on your behalf.`,
    { suberror: 'consent_required' },
  );
export const consentDeclined = (error: 'access_denied' | 'consent_required') =>
  new Refusal(65004, error, 'User declined to consent to access the app.');

/* Answers to a request that must stay silent (`prompt=none`). */
export const nobodySignedIn = () =>
  new Refusal(50058, 'login_required', 'A silent sign-in request was sent but no user is signed in.');
export const severalSignedIn = () =>
  new Refusal(
    16000,
    'interaction_required',
    'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
  );
export const sessionTooOld = () =>
  new Refusal(
    70044,
    'interaction_required',
    'The session has expired or is invalid due to sign-in frequency checks by conditional access.',
  );

/** The same trouble as it is told in the place of a sign-in: a person can help. */
export function needsInteraction({ code, text, more }: Refusal): Refusal {
  return new Refusal(code, 'interaction_required', text, more);
}
