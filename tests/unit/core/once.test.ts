import { expect, it, vi } from 'vitest';
import { once } from '../../../lib/core/once';

it('makes something when it is first asked for, and only then', () => {
  const make = vi.fn(() => undefined);
  const get = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledOnce();
});
