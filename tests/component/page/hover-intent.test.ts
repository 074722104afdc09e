import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHoverIntent, type HoverIntent } from '../../../lib/page/card/hover-intent';
import type { Mark } from '../../../lib/page/mark';

const mark: Mark = { raw: '1', target: '+491', readings: [], range: new Range() };
const handlers = { rested: vi.fn<(mark: Mark) => void>(), left: vi.fn<() => void>() };
let life: AbortController;
let isOpen: boolean;
let hover: HoverIntent;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  life = new AbortController();
  isOpen = false;
  hover = createHoverIntent(() => isOpen, handlers, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('a pointer that rests is told from one that passes', () => {
  hover.over(mark);
  vi.advanceTimersByTime(40);
  hover.over(null);
  vi.advanceTimersByTime(1_000);
  expect(handlers.rested).not.toHaveBeenCalled();
  hover.over(mark);
  vi.advanceTimersByTime(50);
  expect(handlers.rested).toHaveBeenCalledExactlyOnceWith(mark);
});

it('a pointer that travels into the card within a quarter of a second has not left', () => {
  isOpen = true;
  hover.over(mark);
  hover.over(null);
  vi.advanceTimersByTime(240);
  hover.inside(true);
  vi.advanceTimersByTime(5_000);
  expect(handlers.left).not.toHaveBeenCalled();
  hover.inside(false);
  expect(hover.isAway).toBe(true);
  vi.advanceTimersByTime(260);
  expect(handlers.left).toHaveBeenCalledOnce();
});

it('a pointer that crosses another number on its way does not change the card', () => {
  isOpen = true;
  hover.over(mark);
  vi.advanceTimersByTime(100);
  hover.inside(true);
  vi.advanceTimersByTime(1_000);
  expect(handlers.rested).not.toHaveBeenCalled();
});

it('nothing is told after the end', () => {
  hover.over(mark);
  life.abort();
  vi.advanceTimersByTime(1_000);
  expect(handlers.rested).not.toHaveBeenCalled();
});
