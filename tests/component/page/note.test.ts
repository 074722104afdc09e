import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createNote, type Note } from '../../../lib/page/note';

const at = (x: number, y: number) => ({ getBoundingClientRect: () => new DOMRect(x, y, 80, 20) });
const place = at(100, 100);
const text = {
  tone: 'bad' as const,
  title: 'No phone',
  lines: ['Nothing was dialled.', ''],
  closeLabel: 'Close',
};

let life: AbortController;
let note: Note;
let inside: ShadowRoot;

beforeEach(() => {
  life = new AbortController();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  note = createNote(document, life.signal);
  inside = attach.mock.results[0]?.value;
  expect(attach.mock.calls[0]?.[0]).toEqual({ mode: 'closed' });
  attach.mockRestore();
});
afterEach(() => life.abort());

describe('the note', () => {
  it('stands beside the number, not over it, and inside the window', () => {
    note.show(place, text);
    const box = inside.querySelector('.box')?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThanOrEqual(120);
    note.show(at(innerWidth - 10, innerHeight - 20), text);
    const cornered = inside.querySelector('.box')?.getBoundingClientRect();
    expect(cornered?.right).toBeLessThanOrEqual(innerWidth);
    expect(cornered?.bottom).toBeLessThanOrEqual(innerHeight - 20);
  });

  it('is announced, and leaves out empty lines', () => {
    note.show(place, text);
    expect(inside.querySelector('[role=status]')?.textContent).toContain('No phone');
    expect(inside.querySelectorAll('.line')).toHaveLength(1);
  });

  it('goes with Escape or its button, and says that it went', async () => {
    const gone = vi.fn();
    note.show(place, text, gone);
    await userEvent.keyboard('{Escape}');
    expect(inside.querySelector('.box')).toBeNull();
    note.show(place, text, gone);
    inside.querySelector<HTMLButtonElement>('.close')?.click();
    expect(inside.querySelector('.box')).toBeNull();
    expect(gone).toHaveBeenCalledTimes(2);
  });

  it('keeps its Escape from the page, and leaves every other Escape to it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { signal: life.signal });
    note.show(place, text);
    await userEvent.keyboard('{Escape}');
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('with bad news goes when the person goes on in the page', async () => {
    note.show(place, text);
    await userEvent.click(document.body);
    expect(inside.querySelector('.box')).toBeNull();
  });

  it('shows hostile text as text', () => {
    note.show(place, { ...text, title: '<img src=x>' });
    expect(inside.querySelector('img')).toBeNull();
  });

  it('moves with its number; good news goes when the number is out of sight', async () => {
    const moving = vi.fn(place.getBoundingClientRect);
    const top = () => inside.querySelector('.box')?.getBoundingClientRect().top;
    note.show({ getBoundingClientRect: moving }, { ...text, tone: 'good' });
    expect(top()).toBe(128);
    moving.mockReturnValue(new DOMRect(100, 40, 80, 20));
    window.dispatchEvent(new Event('scroll'));
    await expect.poll(top).toBe(68);
    moving.mockReturnValue(new DOMRect(100, -40, 80, 20));
    window.dispatchEvent(new Event('scroll'));
    await expect.poll(top).toBeUndefined();
  });

  it('takes its element with it at the end', () => {
    life.abort();
    expect(document.querySelector('dialbridge-note')).toBeNull();
  });
});
