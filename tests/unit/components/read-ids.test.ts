import { describe, expect, it } from 'vitest';
import { readClientId, readTenant } from '../../../components/microsoft/read-ids';

const ID = '2a8e5b41-3c6d-4f9e-8b70-9d1c4f6e3b12';
const TENANT = 'b7f3c1de-5a0e-4c57-9d64-2f8e1a6c9b01';

describe('an application id', () => {
  it.each([ID, ` ${ID}\n`, ID.toUpperCase(), `{${ID}}`, `"${ID}"`])(
    'is read as it was copied: %j',
    (text) => {
      expect(readClientId(text, TENANT)).toEqual({ ok: true, id: ID });
    },
  );

  it.each(['', 'Dialbridge', ID.slice(1), `${ID}0`, ID.replace('a', 'g')])('is none: %j', (text) => {
    expect(readClientId(text, TENANT)).toEqual({ ok: false, wrong: 'microsoftClientIdWrong' });
  });

  it('may have lost its hyphens on the way', () => {
    const bare = ID.replaceAll('-', '');
    expect(readClientId(bare, TENANT)).toEqual({ ok: true, id: bare });
  });

  it('is not the tenant’s, which stands below it in the portal', () => {
    expect(readClientId(TENANT, `{${TENANT}}`)).toEqual({ ok: false, wrong: 'microsoftClientIdIsTenant' });
  });
});

describe('a tenant', () => {
  it.each([
    [TENANT.toUpperCase(), TENANT],
    ['contoso.com', 'contoso.com'],
    [' Contoso.OnMicrosoft.com. ', 'contoso.onmicrosoft.com'],
    ['adele@contoso.com', 'contoso.com'],
    ['https://contoso.com/', 'contoso.com'],
    ['müller.example', 'müller.example'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ])('is read from %j', (text, id) => {
    expect(readTenant(text)).toEqual({ ok: true, id });
  });

  it.each(['', 'contoso', 'contoso..com', '-contoso.com', 'contoso.com/path', '10.0.0.1'])(
    'is none: %j',
    (text) => {
      expect(readTenant(text)).toEqual({ ok: false, wrong: 'microsoftTenantWrong' });
    },
  );

  it.each(['common', 'Organizations', 'consumers'])('is one company’s, not everybody’s: %j', (text) => {
    expect(readTenant(text)).toEqual({ ok: false, wrong: 'microsoftTenantEverybody' });
  });
});
