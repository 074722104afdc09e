import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../../lib/core/result';
import { createTestBackground } from '../../fixtures/background-world';
import { aReply } from '../../fixtures/replies';

const PAGE = { tabId: null };

let running: ReturnType<typeof createTestBackground> | null = null;
/** A phone system whose configuration API refuses this client with a status. */
function setUp(status: number) {
  const inner = createTestBackground();
  running = createTestBackground({
    storage: inner.storage,
    clock: inner.clock,
    exchange: (request) => {
      const refused = inner.wire.exchange(request);
      return request.url.includes('/xapi/') ? Promise.resolve(ok(aReply(status))) : refused;
    },
  });
  const asked = () => inner.wire.paths().filter((path) => path.includes('/xapi/')).length;
  return { ...running, clock: inner.clock, asked };
}
afterEach(() => running?.desks.watch.stop());

describe('an own status that the credential may not see', () => {
  it.each([401, 403])('is not asked for again with every look at the popup (%i)', async (status) => {
    const { routes, clock, asked } = setUp(status);
    await routes['status.refresh'](null, PAGE);
    const once = asked();
    expect(once).toBeGreaterThan(0);
    for (let look = 0; look < 5; look += 1) {
      clock.advance(60_000);
      expect(await routes['status.refresh'](null, PAGE)).toMatchObject({
        value: { line: { profile: { state: 'hidden', reason: 'statusNotAllowed' } } },
      });
    }
    expect(await routes['profile.choose']({ profile: 'Away' }, PAGE)).toMatchObject({
      error: { kind: 'statusNotAllowed' },
    });
    expect(asked()).toBe(once);
  });

  it('is asked for again an hour later, and as soon as another client is connected', async () => {
    const { routes, clock, asked } = setUp(403);
    await routes['status.refresh'](null, PAGE);
    const once = asked();
    clock.advance(3_600_001);
    await routes['status.refresh'](null, PAGE);
    expect(asked()).toBe(2 * once);
    await routes['connection.chooseExtension']({ extension: '101' }, PAGE);
    await routes['connection.chooseExtension']({ extension: '100' }, PAGE);
    await routes['status.refresh'](null, PAGE);
    expect(asked()).toBe(3 * once);
  });
});
