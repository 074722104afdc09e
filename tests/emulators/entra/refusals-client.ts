import { Refusal } from './refusal';
import type { AssertionErrors } from './settings';

/*
 * How an application that should prove who it is can fail (contracts/microsoft.md §2.2). Which code goes with a
 * wrong assertion type, a repeated id or a missing claim is inferred; so is every 401.
 */

const invalidClient = (code: number, text: string) => new Refusal(code, 'invalid_client', text);

const DOCUMENTATION =
  'Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .';

export const assertionMissing = () =>
  invalidClient(
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );

export const clientIsPublic = () =>
  invalidClient(
    700025,
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  );

export const secretInvalid = (clientId: string) =>
  invalidClient(
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  );

export const certificateUnknown = (thumbprint: string, clientId: string) =>
  invalidClient(
    700027,
    `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'. Review the documentation at https://docs.microsoft.com/en-us/graph/deployments to determine the corresponding service endpoint and https://docs.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0&tabs=http to build a query request URL, such as 'https://graph.microsoft.com/beta/applications/${clientId}'].`,
  );

export type KeyReason =
  | 'The provided signature value did not match the expected signature value.'
  | 'The key used is expired.'
  | 'The key used is not yet valid.';

export const keyRefused = (
  reason: KeyReason,
  key: { readonly thumbprint: string; readonly notBefore: string; readonly notAfter: string },
) =>
  invalidClient(
    700027,
    `The certificate with identifier used to sign the client assertion failed validation. [Reason - ${reason}, Thumbprint of key used by client: '${key.thumbprint}', Found key 'Start=${key.notBefore}, End=${key.notAfter}'].`,
  );

export const thumbprintMissing = () =>
  invalidClient(50027, 'Invalid JWT token. No certificate thumbprint specified in token header.');

export const assertionMalformed = (why: string) =>
  invalidClient(50027, `Invalid JWT token. ${why} ${DOCUMENTATION}`);

export const assertionTypeInvalid = () =>
  invalidClient(
    7000219,
    "'client_assertion' or 'client_secret' is required for the 'client_assertion_type' that was given; it must be 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'.",
  );

/** Seen as 700024 since 2022, as 50012 before; `settings.assertionErrors` chooses. */
export const assertionOutOfTime = (style: AssertionErrors, at: string, from: string, until: string) =>
  invalidClient(
    style === 'current' ? 700024 : 50012,
    `Client assertion is not within its valid time range. Current time: ${at}, assertion valid from ${from}, expiry time of assertion ${until}. ${DOCUMENTATION}`,
  );

/** Seen as 700023, as 50012 before. */
export const assertionAudienceWrong = (style: AssertionErrors) =>
  invalidClient(
    style === 'current' ? 700023 : 50012,
    `Client assertion audience claim does not match Realm issuer. ${DOCUMENTATION}`,
  );

/** For `iss` and `sub` alike. */
export const assertionClientWrong = () =>
  invalidClient(
    700021,
    `Client assertion application identifier doesn't match 'client_id' parameter. ${DOCUMENTATION}`,
  );
