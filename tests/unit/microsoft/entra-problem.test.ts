import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../../lib/core/problem';
import { redirectProblem, refusalProblem } from '../../../lib/microsoft/entra-problem';
import { aReply } from '../../fixtures/replies';

const CORRELATION = 'b72b8e4e-5a6b-4d4e-9d0f-0a8e7a1b2c3d';
const described = (code: number, text: string) =>
  `AADSTS${code}: ${text}\r\nTrace ID: 0a\r\nCorrelation ID: ${CORRELATION}\r\nTimestamp: 2026-12-01 10:00:00Z`;
const body = (error: string, code: number, text = 'Words.', more: object = {}) =>
  aReply(400, { error, error_description: described(code, text), error_codes: [code], ...more });
const kindOf = (error: string, code: number, text?: string) =>
  refusalProblem(body(error, code, text), 'delegated')?.kind;

describe('a refusal of the sign-in service', () => {
  it.each<[string, number, ProblemKind]>([
    ['invalid_request', 90002, 'tenantNotFound'],
    ['unauthorized_client', 700016, 'applicationUnknown'],
    ['unauthorized_client', 7000112, 'applicationDisabled'],
    ['invalid_grant', 65001, 'consentMissing'],
    ['access_denied', 65004, 'consentDeclined'],
    ['consent_required', 90094, 'consentByAdmin'],
    ['invalid_grant', 50076, 'mfaRequired'],
    ['interaction_required', 50079, 'mfaRequired'],
    ['invalid_grant', 53003, 'policyBlocked'],
    ['invalid_grant', 70043, 'signInFrequency'],
    ['invalid_grant', 50173, 'sessionRevoked'],
    ['invalid_grant', 700082, 'sessionRevoked'],
    ['invalid_grant', 70000, 'sessionRevoked'],
    ['invalid_grant', 700084, 'sessionOver'],
    ['invalid_grant', 50057, 'accountDisabled'],
    ['invalid_grant', 50055, 'sessionRevoked'],
    ['interaction_required', 50131, 'policyBlocked'],
    ['invalid_request', 90072, 'accountForeign'],
    ['invalid_request', 50059, 'tenantNotFound'],
    ['invalid_client', 700030, 'certificateUnknown'],
    ['invalid_grant', 50020, 'accountForeign'],
    ['invalid_grant', 700005, 'accountForeign'],
    ['invalid_grant', 50105, 'accountNotAssigned'],
    ['invalid_request', 9002326, 'redirectNotSinglePage'],
    ['invalid_request', 50011, 'redirectNotRegistered'],
    ['login_required', 50058, 'notSignedIn'],
    ['temporarily_unavailable', 90033, 'microsoftServerError'],
  ])('%s with %i is %s', (error, code, kind) => {
    expect(kindOf(error, code)).toBe(kind);
  });

  it('with a number that nobody knows is what OAuth’s name says', () => {
    expect(kindOf('invalid_grant', 999999)).toBe('sessionRevoked');
    expect(kindOf('something_new', 999999)).toBe('signInRefused');
  });

  it('keeps the number, the ids and the words for an administrator', () => {
    const refused = body('invalid_grant', 50076, 'Due to a configuration change …', {
      suberror: 'basic_action',
    });
    expect(refusalProblem(refused, 'delegated')?.detail).toBe(
      `AADSTS50076 (basic_action), correlation ID ${CORRELATION}: Due to a configuration change …`,
    );
  });

  it.each([
    ['The key was not found.', 'certificateUnknown'],
    ['The key used is expired.', 'certificateExpired'],
    ['The key used is not yet valid.', 'certificateExpired'],
    ['The provided signature value did not match the expected signature value.', 'certificateSignature'],
    ['Something else.', 'certificateUnknown'],
  ])('about a certificate says why in its words only: %s', (reason, kind) => {
    expect(kindOf('invalid_client', 700027, `… [Reason - ${reason}, Thumbprint …`)).toBe(kind);
  });

  it.each([
    [
      'Client assertion is not within its valid time range. Current time: a, expiry time of assertion b.',
      'clockWrong',
    ],
    ['JWT token signature is invalid: Invalid signature.', 'certificateSignature'],
  ])('in its older form says it in words too: %s', (text, kind) => {
    expect(kindOf('invalid_client', 50012, text)).toBe(kind);
  });

  it('of the application’s own request says that its Origin was not taken away', () => {
    expect(refusalProblem(body('invalid_request', 9002326), 'application')?.kind).toBe('originSent');
  });

  it('is none in an answer that went well, and not understood in one of a foreign shape', () => {
    expect(refusalProblem(aReply(200, { access_token: 'x' }), 'delegated')).toBeNull();
    expect(refusalProblem(aReply(400, { message: 'no' }), 'delegated')?.kind).toBe('microsoftUnexpected');
    expect(refusalProblem(aReply(404), 'delegated')?.kind).toBe('microsoftUnexpected');
  });
});

describe('a refusal that comes back with the redirect', () => {
  const back = (fields: Record<string, string>) => redirectProblem(new URLSearchParams(fields), 'delegated');

  it('is read out of its words, as there is no list of numbers', () => {
    expect(back({ error: 'access_denied', error_description: described(65004, 'User declined.') })).toEqual({
      kind: 'consentDeclined',
      detail: `AADSTS65004, correlation ID ${CORRELATION}: User declined.`,
    });
  });

  it('may come without words', () => {
    expect(back({ error: 'access_denied', error_subcode: 'cancel' })).toEqual({
      kind: 'consentDeclined',
      detail: 'access_denied (cancel)',
    });
  });

  it('is none where there is a code', () => {
    expect(back({ code: 'x', state: 'y' })).toBeNull();
  });
});
