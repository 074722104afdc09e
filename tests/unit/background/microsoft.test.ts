import { describe, expect, it, vi } from 'vitest';
import { forwardToMicrosoft } from '../../../entrypoints/background/microsoft';
import type { MicrosoftDesk } from '../../../entrypoints/microsoft/script';
import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import { createTestBackground } from '../../fixtures/background-world';
import { PAYLOADS } from '../../fixtures/messages';

const FROM = { tabId: null };

const aDesk = () => {
  const answer = vi.fn(async () => fail(problem('busy')));
  const { world, routes } = createTestBackground();
  const names = Object.keys(routes).filter((name) => name.startsWith('microsoft.'));
  const desk = Object.fromEntries(names.map((name) => [name, answer])) as unknown as MicrosoftDesk;
  return { world, answer, desk, create: vi.fn(() => desk) };
};

describe('messages about Microsoft 365', () => {
  it('go to the desk as they are, which is made once', async () => {
    const { world, answer, create } = aDesk();
    const ports = { ...world, showBadge: async () => {} };
    const { handlers: routes } = forwardToMicrosoft(async () => ok(create), ports);
    expect(create).not.toHaveBeenCalled();
    const configure = PAYLOADS['microsoft.configure'];
    expect(await routes['microsoft.configure'](configure, FROM)).toEqual(fail(problem('busy')));
    expect(answer).toHaveBeenLastCalledWith(configure, FROM);
    await routes['microsoft.read'](null, FROM);
    expect(create).toHaveBeenCalledExactlyOnceWith(ports);
  });

  it('say why the script could not be loaded, and have it tried again', async () => {
    const { world, create } = aDesk();
    const failure = fail(problem('internal', '/microsoft.js left nothing'));
    const script = vi.fn(async (): Promise<Result<typeof create, Problem>> => ok(create));
    script.mockResolvedValueOnce(failure);
    const { handlers: routes } = forwardToMicrosoft(script, { ...world, showBadge: async () => {} });
    expect(await routes['microsoft.read'](null, FROM)).toEqual(failure);
    expect(await routes['microsoft.read'](null, FROM)).toEqual(fail(problem('busy')));
  });

  it('have it do what is due, where the script can be loaded; what it could not do is due again', async () => {
    const { world, desk } = aDesk();
    const ports = { ...world, showBadge: async () => {} };
    const wake = vi.fn(async () => {});
    const door = forwardToMicrosoft(async () => ok(() => ({ ...desk, wake })), ports);
    await door.wake();
    expect(wake).toHaveBeenCalledOnce();
    wake.mockRejectedValueOnce(new Error('A damaged profile.'));
    expect(await door.wake()).toBeUndefined();
    const broken = forwardToMicrosoft(async () => fail(problem('internal')), ports);
    expect(await broken.wake()).toBeUndefined();
  });
});
