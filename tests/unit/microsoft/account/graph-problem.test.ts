import { expect, it } from 'vitest';
import { graphProblem } from '../../../../lib/microsoft/account/graph-problem';
import { anHtmlReply, aReply } from '../../../fixtures/replies';

const body = (code: string, message = 'Words.') => ({ error: { code, message } });

it.each([
  [aReply(401, body('InvalidAuthenticationToken')), 'graphTokenRefused'],
  [aReply(401), 'graphTokenRefused'],
  [aReply(403, body('Authorization_RequestDenied')), 'permissionMissing'],
  [aReply(403, body('ErrorAccessDenied')), 'permissionMissing'],
  [aReply(403, body('')), 'permissionMissing'],
  [aReply(404, body('mailboxNotEnabledForRESTAPI')), 'mailboxMissing'],
  [aReply(404, body('ResourceNotFound')), 'microsoftUnexpected'],
  [aReply(400, { error: 'not as Graph writes it' }), 'microsoftUnexpected'],
  [aReply(429, body('TooManyRequests')), 'microsoftThrottled'],
  [aReply(503, body('serviceNotAvailable')), 'microsoftServerError'],
  [anHtmlReply(403), 'microsoftProxy'],
])('an answer of Graph such as %j is told as %s', (reply, kind) => {
  expect(graphProblem(reply)?.kind).toBe(kind);
});

it('keeps status, code and words', () => {
  expect(graphProblem(aReply(403, body('ErrorAccessDenied', 'Access is denied.')))?.detail).toBe(
    'HTTP 403: ErrorAccessDenied: Access is denied.',
  );
  expect(graphProblem(aReply(200, { value: [] }))).toBeNull();
});
