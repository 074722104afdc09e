import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HandedOver } from '../../../components/call/handed-over';
import { brokenRules, show } from './show';

const close = vi.fn();
beforeEach(() => close.mockClear());

const open = (href: string) => show(<HandedOver href={href} onClose={close} />);

describe('the page that hands a number over', () => {
  it('says where the number went, claims no more, and offers it again', async () => {
    const view = open('tel:+494066969128');
    expect(view.querySelector('h1')?.textContent).toBe('+494066969128');
    expect(view.textContent).toContain('Your phone app was asked to call.');
    const again = page.getByRole('link', { name: 'Open the phone app again' });
    await expect.element(again).toHaveAttribute('href', 'tel:+494066969128');
    expect(await brokenRules(view)).toEqual([]);
  });

  it('shows a number as it is dialled', () => {
    expect(open('tel:*21%23').querySelector('h1')?.textContent).toBe('*21#');
  });

  it('offers no address but one for the phone app', () => {
    expect(open('https://example.com/').querySelector('a')).toBeNull();
  });

  it('closes by its button and by Esc, and not by itself', async () => {
    open('tel:+494066969128');
    expect(close).not.toHaveBeenCalled();
    await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(2);
  });
});
