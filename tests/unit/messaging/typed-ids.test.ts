import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { readClientId, readTenant } from '../../../lib/messaging/typed-ids';

const ID = '2a8e5b41-3c6d-4f9e-8b70-9d1c4f6e3b12';
const TENANT = 'b7f3c1de-5a0e-4c57-9d64-2f8e1a6c9b01';
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';

describe('an application id', () => {
  it.each([
    ID,
    ` ${ID}\n`,
    ID.toUpperCase(),
    `{${ID}}`,
    `"${ID}"`,
    `‹${ID}›`,
    `<${ID}>,`,
    `${ID};`,
    `urn:uuid:${ID}`,
    ID.replaceAll('-', ''),
    ID.replaceAll('-', '\u2011'),
    `2a8e5b41 - 3c6d-4f9e-8b70- 9d1c4f6e3b12`,
  ])('is read as it was copied: %j', (text) => {
    expect(readClientId(text, TENANT)).toEqual(ok(ID));
  });

  it.each([
    '',
    'Dialbridge',
    ID.slice(1),
    `${ID}0`,
    ID.replace('a', 'g'),
    '2a8e5b413c6d-4f9e8b70-9d1c4f6e3b12',
  ])('is none: %j', (text) => {
    expect(readClientId(text, TENANT)).toEqual(fail({ kind: 'clientIdMistyped' }));
  });

  it('is not the tenant’s, which stands below it in the portal', () => {
    expect(readClientId(TENANT, `{${TENANT}}`)).toEqual(fail({ kind: 'clientIdIsTenant' }));
  });
});

describe('a tenant', () => {
  it.each([
    [TENANT.toUpperCase(), TENANT],
    ['contoso.com', 'contoso.com'],
    [' Contoso.OnMicrosoft.com. ', 'contoso.onmicrosoft.com'],
    ['contoso.com,', 'contoso.com'],
    ['adele@contoso.com', 'contoso.com'],
    ['https://contoso.com/', 'contoso.com'],
    [`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, TENANT],
    ['https://login.microsoftonline.us/contoso.us/', 'contoso.us'],
    [`https://sts.windows.net/${TENANT}/`, TENANT],
    ['müller.example', 'xn--mller-kva.example'],
    ['mu\u0308ller.example', 'xn--mller-kva.example'],
    ['contoso。com', 'contoso.com'],
    ['हिन्दी.भारत', 'xn--j2bd4cyah0f.xn--h2brj9c'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ])('is read from %j', (text, id) => {
    expect(readTenant(text)).toEqual(ok(id));
  });

  it.each([
    '',
    'contoso',
    'contoso..com',
    '-contoso.com',
    'contoso.com/path',
    '10.0.0.1',
    'north wind.example',
  ])('is none: %j', (text) => {
    expect(readTenant(text)).toEqual(fail({ kind: 'tenantMistyped' }));
  });

  it.each(['common', 'Organizations', 'https://login.microsoftonline.com/common/'])(
    'is one company’s, not everybody’s: %j',
    (text) => {
      expect(readTenant(text)).toEqual(fail({ kind: 'tenantTooWide' }));
    },
  );

  it.each(['consumers', CONSUMERS])('is no directory of private accounts: %j', (text) => {
    expect(readTenant(text)).toEqual(fail({ kind: 'accountConsumer' }));
  });
});
