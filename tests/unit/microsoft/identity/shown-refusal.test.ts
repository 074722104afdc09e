import { expect, it } from 'vitest';
import { fail } from '../../../../lib/core/result';
import { shownRefusal } from '../../../../lib/microsoft/identity/shown-refusal';
import { aReply } from '../../../fixtures/replies';
import { createTestExchange } from '../../../fixtures/test-exchange';

const PAGE = 'https://login.microsoftonline.com/contoso/oauth2/v2.0/authorize?client_id=x';

const shown = (page: string, status = 400) =>
  shownRefusal(
    PAGE,
    createTestExchange(() => ({ ...aReply(status, undefined), foreign: true, page })).exchange,
    'delegated',
  );

it.each([
  [
    'in its words',
    '<div>AADSTS50011: The redirect URI &#39;https://x&#39; does not match.\nTrace ID: 1\nCorrelation ID: 1b4e28ba-2fa1-11d2-883f-0016d3cca427</div>',
    'redirectNotRegistered',
    'AADSTS50011, correlation ID 1b4e28ba-2fa1-11d2-883f-0016d3cca427: The redirect URI ’https://x’ does not match.',
  ],
  [
    'in a script of it',
    '<script>$Config={"strServiceExceptionMessage":"AADSTS700016: Application with identifier \\u0027x\\u0027 was not found.\\r\\nTrace ID: 1\\r\\nCorrelation ID: 2"}</script>',
    'applicationUnknown',
    'AADSTS700016: Application with identifier ’x’ was not found.',
  ],
  [
    'that nobody knows',
    '<p>AADSTS123456: Something new.</p>',
    'signInRefused',
    'AADSTS123456: Something new.',
  ],
])('a refusal is read %s', async (_, page, kind, detail) => {
  expect(await shown(page)).toEqual({ kind, detail });
});

it.each([
  ['a page to sign in on', '<title>Sign in to your account</title>'],
  ['a mention of the numbers', '<p>Errors begin with AADSTS and a number.</p>'],
  ['nothing', ''],
])('%s refuses nobody', async (_, page) => {
  expect(await shown(page, 200)).toBeNull();
});

it('where nobody answers, nothing is known', async () => {
  const { exchange } = createTestExchange(() => fail('unreachable'));
  expect(await shownRefusal(PAGE, exchange, 'delegated')).toBeNull();
});
