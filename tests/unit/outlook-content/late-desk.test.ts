import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardDesk } from '../../../entrypoints/outlook.content/scripts';
import { createLateDesk } from '../../../entrypoints/outlook-reading/late-desk';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Mark } from '../../../lib/page/mark';

const said: string[] = [];
const note = (name: string) => (mark?: Mark | null) => void said.push(`${name} ${mark?.raw ?? '-'}`);
const desk: CardDesk = {
  settle: () => undefined,
  clicked: note('clicked'),
  stale: note('stale'),
  over: note('over'),
  walk: () => void said.push('walk'),
  heard: ({ intentId }) => void said.push(`heard ${intentId}`),
};
const orphaned = vi.fn<() => void>();
let arrive: (made: Result<CardDesk, ReturnType<typeof problem>>) => void = () => undefined;
const make = vi.fn(() => new Promise<Parameters<typeof arrive>[0]>((done) => (arrive = done)));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 50));
  said.length = 0;
  make.mockClear();
  orphaned.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A mark whose text stands on the page, or does not any longer. */
const aMark = (raw: string, shown = raw): Mark => {
  const range = { startContainer: { isConnected: true }, toString: () => shown };
  return { raw, target: raw, readings: [], range } as unknown as Mark;
};

const come = async (made: Parameters<typeof arrive>[0] = ok(desk)) => {
  arrive(made);
  await vi.advanceTimersByTimeAsync(0);
};

describe('a card that is not there yet', () => {
  it('is told in its order what has happened meanwhile', async () => {
    const late = createLateDesk(make, orphaned);
    late.clicked(aMark('1'));
    late.clicked(aMark('2'));
    late.walk();
    expect(said).toEqual([]);
    await come();
    late.stale(aMark('3'));
    expect(said).toEqual(['clicked 1', 'clicked 2', 'walk', 'stale 3']);
    expect(make).toHaveBeenCalledOnce();
  });

  it('calls no number that the page has changed meanwhile', async () => {
    const late = createLateDesk(make, orphaned);
    late.clicked(aMark('040 1', '040 2'));
    await come();
    expect(said).toEqual(['stale 040 1']);
  });

  it('is told where the pointer is now, not where it was', async () => {
    const late = createLateDesk(make, orphaned);
    late.over(aMark('1'));
    late.over(aMark('2'));
    await come();
    expect(said).toEqual(['over 2']);
    late.over(null);
    expect(said).toEqual(['over 2', 'over -']);
  });

  it('is not made for a pointer that comes to nothing, nor for news of calls that it did not make', () => {
    const late = createLateDesk(make, orphaned);
    late.over(null);
    late.heard({ intentId: 'a', state: 'ringing', problem: null, checkedAt: null, href: null });
    expect(make).not.toHaveBeenCalled();
  });

  it('comes up for nothing that somebody did long ago', async () => {
    const late = createLateDesk(make, orphaned);
    late.clicked(aMark('1'));
    await vi.advanceTimersByTimeAsync(4_100);
    late.clicked(aMark('2'));
    await come();
    expect(said).toEqual(['clicked 2']);
  });

  it('is made again where that has failed', async () => {
    const late = createLateDesk(make, orphaned);
    late.clicked(aMark('1'));
    await come(fail(problem('interrupted')));
    expect(said).toEqual([]);
    late.clicked(aMark('1'));
    await come();
    expect(said).toEqual(['clicked 1']);
    expect(orphaned).not.toHaveBeenCalled();
  });

  it('ends the marks where there is no extension any longer', async () => {
    createLateDesk(make, orphaned).clicked(aMark('1'));
    await come(fail(problem('extensionReloaded')));
    expect(orphaned).toHaveBeenCalledOnce();
  });

  it('is made ready when the page is at rest, once', async () => {
    const late = createLateDesk(make, orphaned);
    late.prepare();
    late.prepare();
    expect(make).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60);
    await come();
    late.prepare();
    await vi.advanceTimersByTimeAsync(60);
    expect(make).toHaveBeenCalledOnce();
  });
});
