import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createForesight } from '../../../entrypoints/outlook-reading/foresight';
import type { Listeners } from '../../../lib/page/first-listeners';
import { pageText } from '../../fixtures/page-texts';

const elements = vi.hoisted(() => ({ isWithinClosed: vi.fn<() => boolean>() }));
vi.mock('../../../lib/page/elements', () => elements);

/** A page as far as it is needed here. */
class FakeNode {}

const SHORT = pageText('Tel. 040 66969128');
const LONG = pageText(`Tel. 040 66969128${' und so weiter'.repeat(300)}`);

const find = vi.fn(() => []);
let life: AbortController;
let isMarking: boolean;
let heard: Map<string, (event: Event) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Node', FakeNode);
  find.mockClear();
  elements.isWithinClosed.mockReturnValue(false);
  life = new AbortController();
  isMarking = true;
  heard = new Map();
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const listeners: Listeners = {
  addEventListener: (type, listener) => void heard.set(type, listener as (event: Event) => void),
};

const listening = () => {
  const foresight = createForesight(find, () => isMarking);
  foresight.listen(listeners, life.signal);
  return foresight;
};

const press = (more: object = {}) =>
  heard.get('pointerdown')?.({ isTrusted: true, target: new FakeNode(), ...more } as unknown as Event);
const key = (name: string) =>
  heard.get('keydown')?.({ isTrusted: true, target: new FakeNode(), key: name } as unknown as Event);

const sleep = () => vi.advanceTimersByTime(30_000);

describe('a background that may be asleep', () => {
  it('is woken by a press in the page, with the last text that is short', () => {
    const foresight = listening();
    foresight.find([SHORT]);
    foresight.find([LONG]);
    sleep();
    press();
    expect(find.mock.calls).toEqual([[[SHORT]], [[LONG]], [[SHORT]]]);
  });

  it.each(['ArrowDown', 'ArrowUp', 'Enter', 'Delete'])('is woken by a key that goes on: %s', (name) => {
    listening().find([SHORT]);
    sleep();
    key(name);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('is woken once', () => {
    listening().find([SHORT]);
    sleep();
    press();
    press();
    key('ArrowDown');
    expect(find).toHaveBeenCalledTimes(2);
    sleep();
    press();
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('is left alone as long as it is awake', () => {
    const foresight = listening();
    foresight.find([SHORT]);
    vi.advanceTimersByTime(15_000);
    press();
    foresight.find([SHORT]);
    vi.advanceTimersByTime(15_000);
    press();
    expect(find).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a page that makes up presses', () => press({ isTrusted: false })],
    ['letters', () => key('a')],
    ['a press on nothing', () => press({ target: null })],
  ])('is left alone by %s', (_name, act) => {
    listening().find([SHORT]);
    sleep();
    act();
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is left alone by whoever writes', () => {
    listening().find([SHORT]);
    sleep();
    elements.isWithinClosed.mockReturnValue(true);
    press();
    key('Enter');
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is left alone where nothing is marked any longer', () => {
    listening().find([SHORT]);
    sleep();
    isMarking = false;
    press();
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is left alone in a page without numbers', () => {
    listening();
    sleep();
    press();
    expect(find).not.toHaveBeenCalled();
  });
});
