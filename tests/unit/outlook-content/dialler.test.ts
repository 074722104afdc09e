import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDialler } from '../../../entrypoints/outlook.content/dialler';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Mark } from '../../../lib/page/mark';

const ask = vi.hoisted(() => vi.fn<(name: string, data: unknown) => Promise<Result<object, object>>>());
vi.mock('../../../lib/messaging/client', () => ({ ask }));

const mark: Mark = { raw: '+49 (0)40 66969 128', e164: '+494066969128', range: Object.create(null) };

function aDialler() {
  const showCalling = vi.fn<(mark: Mark | null) => void>();
  const show =
    vi.fn<(place: unknown, text: { tone: string; title: string; lines: readonly string[] }) => void>();
  const dialler = createDialler(
    { at: () => null, showCalling, showOver: () => {} },
    { show, hide: () => {}, setOver: () => {} },
  );
  return { dialler, showCalling, said: () => show.mock.calls.at(-1)?.[1] };
}

beforeEach(() => void ask.mockReset());

describe('a clicked number', () => {
  it('is sent once, with an id and the moment of the click', async () => {
    ask.mockResolvedValue(ok({ state: 'ringing', problem: null }));
    const { dialler, said } = aDialler();
    const before = Date.now();
    await dialler.call(mark);
    const [name, intent] = ask.mock.calls[0] ?? [];
    expect(name).toBe('dial.intent');
    expect(intent).toMatchObject({
      raw: mark.raw,
      e164: mark.e164,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(Reflect.get(Object(intent), 'at')).toBeGreaterThanOrEqual(before);
    expect(said()).toMatchObject({ tone: 'good', title: expect.stringContaining('Your phone is ringing') });
  });

  it('is not sent again while it is being asked about', async () => {
    let answer = (_: Result<object, object>) => {};
    ask.mockReturnValue(
      new Promise((done) => {
        answer = done;
      }),
    );
    const { dialler } = aDialler();
    const first = dialler.call(mark);
    await dialler.call(mark);
    dialler.refuse(mark);
    expect(ask).toHaveBeenCalledOnce();
    answer(ok({ state: 'ringing', problem: null }));
    await first;
    void dialler.call(mark);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says why it was not dialled, and is no longer painted as being called', async () => {
    ask.mockResolvedValue(ok({ state: 'failed', problem: 'noDevice' }));
    const { dialler, said, showCalling } = aDialler();
    await dialler.call(mark);
    expect(said()).toMatchObject({ tone: 'bad', lines: ['Nothing was dialled.', expect.any(String)] });
    expect(showCalling).toHaveBeenLastCalledWith(null);
  });

  it('claims nothing when the background was interrupted', async () => {
    ask.mockResolvedValue(fail(problem('interrupted')));
    const { dialler, said } = aDialler();
    await dialler.call(mark);
    expect(said()?.lines[0]).toContain('may have gone out');
  });

  it('that the page changed under the click is not sent at all', () => {
    const { dialler, said } = aDialler();
    dialler.refuse(mark);
    expect(ask).not.toHaveBeenCalled();
    expect(said()).toMatchObject({ tone: 'bad' });
  });
});
