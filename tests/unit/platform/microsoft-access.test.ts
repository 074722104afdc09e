import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOUDS } from '../../../lib/messaging/microsoft';
import { CLOUD_PLACES } from '../../../lib/microsoft/clouds';
import {
  hasMicrosoftAccess,
  MICROSOFT_MATCHES,
  requestMicrosoftAccess,
} from '../../../lib/platform/microsoft-access';

const permissions = vi.hoisted(() => ({
  contains: vi.fn(async (_: object) => true),
  request: vi.fn(async (_: object) => true),
}));
vi.mock('wxt/browser', () => ({ browser: { permissions } }));

beforeEach(() => {
  permissions.contains.mockClear();
  permissions.request.mockClear();
});

describe('the right to contact Microsoft', () => {
  it.each(CLOUDS)('is the same for %s wherever it is written', async (cloud) => {
    const { login, graph } = CLOUD_PLACES[cloud];
    const origins = [`${login}/*`, `${graph}/*`];
    await requestMicrosoftAccess(cloud);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins });
    await hasMicrosoftAccess(cloud);
    expect(permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins });
    expect(MICROSOFT_MATCHES).toEqual(expect.arrayContaining(origins));
  });
});
