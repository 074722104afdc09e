import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listenForHover } from '../../../lib/page/hover';
import type { Mark } from '../../../lib/page/mark';
import { createMarking } from '../../../lib/page/marking';
import { findLater } from './find-here';
import { write } from './paper';

let life: AbortController;
const changed = vi.fn<(over: Mark | null) => void>();

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  changed.mockReset();
});

async function start(html: string): Promise<void> {
  write(html);
  const marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  listenForHover(window, marking, changed, life.signal);
  await expect.poll(() => CSS.highlights.get('dialbridge-number')?.size).toBe(1);
}

const over = () => changed.mock.lastCall?.[0]?.target ?? null;

describe('the pointer', () => {
  it('is told of the number that it comes to and leaves', async () => {
    await start('<p><span>+49 40 66969 128</span></p><p style="margin-top: 200px">below</p>');
    await userEvent.hover(page.getByText('+49 40 66969 128'));
    await expect.poll(over).toBe('+494066969128');
    await userEvent.hover(page.getByText('below'));
    await expect.poll(over).toBeNull();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is no hand over a number that a click would not call', async () => {
    await start('<p><a href="#x"><span>+49 40 66969 128</span></a></p>');
    await userEvent.hover(page.getByText('+49 40 66969 128'));
    await expect.poll(() => changed.mock.calls.length).toBeGreaterThan(0);
    expect(over()).toBeNull();
  });

  it('that goes to another window leaves the number', async () => {
    await start('<p><span>+49 40 66969 128</span></p>');
    await userEvent.hover(page.getByText('+49 40 66969 128'));
    await expect.poll(over).toBe('+494066969128');
    window.dispatchEvent(new Event('blur'));
    await expect.poll(over).toBeNull();
  });

  it.each([[['blur', 'visibilitychange']], [['visibilitychange', 'blur']]])(
    'is where it was when the page is shown again that another tab had hidden: %j',
    async (events) => {
      await start('<p><span>+49 40 66969 128</span></p>');
      await userEvent.hover(page.getByText('+49 40 66969 128'));
      await expect.poll(over).toBe('+494066969128');
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      for (const name of events) (name === 'blur' ? window : document).dispatchEvent(new Event(name));
      hidden.mockRestore();
      await new Promise((done) => setTimeout(done, 100));
      expect(over()).toBe('+494066969128');
    },
  );
});
