import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resolveApplication } from '../../lib/microsoft/identity/application';
import { GOVERNMENT } from '../emulators/entra/seed-ids';
import { type Lab, startLab } from './entra-lab';
import { exchangeWith } from './microsoft-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const resolve = (tenant: string, cloud: 'global' | 'usGovernment' = 'global') =>
  resolveApplication({ cloud, clientId: lab.entra.singlePageApp.clientId, tenant }, exchangeWith(lab));

describe('a tenant', () => {
  it.each(['northwind.example', 'Northwind.OnMicrosoft.com', 'b7f3c1de-5a0e-4c57-9d64-2f8e1a6c9b01'])(
    'is found as %s',
    async (tenant) => {
      expect(await resolve(tenant)).toMatchObject({ value: { tenantId: lab.entra.tenantId } });
    },
  );

  it('of a national cloud is found there, and known to be there elsewhere', async () => {
    expect(await resolve('northwind-public.example', 'usGovernment')).toMatchObject({
      value: { tenantId: GOVERNMENT },
    });
    expect(await resolve('northwind-public.example')).toMatchObject({
      error: { kind: 'tenantOtherCloud', detail: 'microsoftonline.us' },
    });
  });

  it.each(['nobody.example', '00000000-0000-4000-8000-000000000009'])(
    'that nobody has is not found: %s',
    async (tenant) => {
      expect(await resolve(tenant)).toMatchObject({
        error: { kind: 'tenantNotFound', detail: expect.stringContaining('AADSTS90002') },
      });
    },
  );

  it.each([
    [{ kind: 'fail', status: 200, body: 'html' }, 'microsoftProxy'],
    [{ kind: 'fail', status: 403, body: 'html' }, 'microsoftProxy'],
    [{ kind: 'fail', status: 503 }, 'microsoftServerError'],
    [{ kind: 'cut' }, 'microsoftUnreachable'],
  ])('is not found out while something stands in between: %j', async (fault, kind) => {
    await lab.control('POST', '/faults', { match: 'openid-configuration', ...fault });
    expect(await resolve('northwind.example')).toMatchObject({ error: { kind } });
    expect(await resolve('northwind.example')).toMatchObject({ ok: true });
  });
});
