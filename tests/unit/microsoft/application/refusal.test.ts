import { describe, expect, it } from 'vitest';
import { failureProblem, refusalProblem } from '../../../../lib/microsoft/application/refusal';
import { aRefusal } from '../../../fixtures/application';
import { anHtmlReply, aReply } from '../../../fixtures/replies';

const SIGNATURE =
  "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The provided signature value did not match the expected signature value., Thumbprint of key used by client: 'A']";

describe('a refusal of the application', () => {
  it.each([
    [700027, '[Reason - The key was not found., Thumbprint of key used by client: …]', 'certificateUnknown'],
    [700027, SIGNATURE, 'certificateSignature'],
    [700027, '[Reason - The key used is expired., …]', 'certificateExpired'],
    [700027, '[Reason - The key used is not yet valid., …]', 'certificateExpired'],
    [50012, 'Client assertion is not within its valid time range.', 'clockWrong'],
    [50012, 'Client assertion contains an invalid signature.', 'certificateSignature'],
    [50012, 'Authentication failed.', 'certificateSignature'],
    [50012, 'The assertion has expired.', 'certificateExpired'],
    [700024, 'Client assertion is not within its valid time range.', 'clockWrong'],
    [700016, 'Application was not found in the directory.', 'applicationUnknown'],
    [7000112, 'Application is disabled.', 'applicationDisabled'],
    [90002, 'Tenant not found.', 'tenantNotFound'],
    [900023, 'Specified tenant identifier is neither a valid DNS name nor an id.', 'tenantNotFound'],
    [9002326, 'Cross-origin token redemption is permitted only for …', 'originSent'],
    [53003, 'Access has been blocked by Conditional Access policies.', 'policyBlocked'],
    [7000218, 'The request body must contain …', 'microsoftUnexpected'],
  ])('%d (%s) is %s, with Microsoft’s first line', (code, text, kind) => {
    expect(refusalProblem(aReply(400, aRefusal(code, text)))).toEqual({
      kind,
      detail: `AADSTS${code}: ${text}`.slice(0, 300),
    });
  });

  it.each([
    ['too many requests', aReply(429, aRefusal(50196)), 'microsoftThrottled', 'HTTP 429: AADSTS50196: No.'],
    ['too many, by a proxy', anHtmlReply(429), 'microsoftThrottled', 'HTTP 429'],
    ['an error of its own', aReply(500), 'microsoftServerError', 'HTTP 500'],
    ['an error page', anHtmlReply(503), 'microsoftServerError', 'HTTP 503'],
    ['a page of a proxy', anHtmlReply(403), 'microsoftProxy', 'HTTP 403'],
    ['a proxy’s login', anHtmlReply(407), 'microsoftProxy', 'HTTP 407'],
    ['JSON of somebody else', aReply(400, { message: 'x' }), 'microsoftUnexpected', 'HTTP 400'],
    ['nothing', aReply(404), 'microsoftUnexpected', 'HTTP 404'],
    ['a code alone', aReply(400, { error: 'invalid_client' }), 'microsoftUnexpected', 'invalid_client'],
    [
      'that it is busy',
      aReply(400, { error: 'temporarily_unavailable', error_codes: [90033] }),
      'microsoftServerError',
      'temporarily_unavailable',
    ],
  ])('may be %s', (_, reply, kind, detail) => {
    expect(refusalProblem(reply)).toEqual({ kind, detail });
  });

  it.each([
    ['unreachable', 'microsoftUnreachable'],
    ['timeout', 'microsoftTimeout'],
    ['redirected', 'microsoftProxy'],
  ] as const)('may not come at all: %s', (failure, kind) => {
    expect(failureProblem(failure)).toEqual({ kind });
  });
});
