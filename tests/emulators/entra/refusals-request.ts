import { Refusal } from './refusal';

/*
 * What can be wrong with a request, its tenant, its application or its address. Texts that contracts/microsoft.md
 * does not have word for word are those that its sources show, shortened (inferred).
 */

export const tenantNotFound = (tenant: string) =>
  new Refusal(
    90002,
    'invalid_request',
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );

export const tenantMalformed = (tenant: string) =>
  new Refusal(
    900023,
    'invalid_request',
    `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  );

export const appNotFound = (clientId: string, tenant: string) =>
  new Refusal(
    700016,
    'unauthorized_client',
    `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  );

export const appDisabled = (clientId: string, name: string) =>
  new Refusal(7000112, 'unauthorized_client', `Application '${clientId}'(${name}) is disabled.`);

export const notMultiTenant = (clientId: string, name: string) =>
  new Refusal(
    50194,
    'invalid_request',
    `Application '${clientId}'(${name}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  );

export const redirectMismatch = (redirectUri: string, clientId: string) =>
  new Refusal(
    50011,
    'invalid_request',
    `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.`,
  );

export const parameterMissing = (name: string) =>
  new Refusal(900144, 'invalid_request', `The request body must contain the following parameter: '${name}'.`);

export const parameterDuplicated = (name: string) =>
  new Refusal(
    9000411,
    'invalid_request',
    `The request is not properly formatted. The parameter '${name}' is duplicated.`,
  );

/** `accepted` as in `POST, GET`. */
export const methodRefused = (accepted: string, method: string) =>
  new Refusal(
    900561,
    'invalid_request',
    `The endpoint only accepts ${accepted} requests. Received a ${method} request.`,
  );

export const valueUnsupported = (name: string, value: string) =>
  new Refusal(90023, 'invalid_request', `Unsupported '${name}' value '${value}'.`);

export const responseTypeUnsupported = (value: string) =>
  new Refusal(
    700054,
    'unsupported_response_type',
    `response_type '${value}' is not enabled for the application.`,
  );

export const grantUnsupported = (value: string) =>
  new Refusal(70003, 'unsupported_grant_type', `The app requested an unsupported grant type '${value}'.`);

export const grantNeedsTenant = () =>
  new Refusal(
    9001023,
    'invalid_request',
    'The grant type is not supported over the /common or /consumers endpoints. Please use a tenant-specific endpoint.',
  );

export const proofKeyRequired = () =>
  new Refusal(
    9002325,
    'invalid_request',
    'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  );

export const challengeMalformed = () =>
  new Refusal(501491, 'invalid_request', 'Invalid size of Code_Challenge parameter.');

export const scopeInvalid = (scope: string) =>
  new Refusal(
    70011,
    'invalid_scope',
    `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope '${scope}' is not valid.`,
  );

export const scopeNotDefault = (scope: string) =>
  new Refusal(
    1002012,
    'invalid_scope',
    `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  );

export const resourceNotFound = (resource: string, tenant: string) =>
  new Refusal(
    500011,
    'invalid_resource',
    `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  );

/** Verbatim in the contract. */
export const originForbidden = (origin: string) =>
  new Refusal(
    9002326,
    'invalid_request',
    `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`,
  );

/** Verbatim in the contract. */
export const originRequired = () =>
  new Refusal(
    9002327,
    'invalid_request',
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  );

/** For the platform "Mobile and desktop applications"; verbatim in the contract. */
export const nativeOriginForbidden = () =>
  new Refusal(
    90023,
    'invalid_request',
    "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type or 'Native' client-type with origin registered in AllowedOriginForNativeAppCorsRequestInOAuthToken allow list.",
  );
