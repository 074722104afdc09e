import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handOverOnce } from '../../../entrypoints/hand-over/hand-over-once';

const opened = vi.hoisted(() => [] as string[]);
vi.mock('../../../lib/platform/phone-app', () => ({ openPhoneApp: (href: string) => opened.push(href) }));

beforeEach(() => {
  opened.length = 0;
});

/** A page at an address, and where it is after a number was handed over there. */
function load(address: string): string {
  const at = new URL(address);
  let now = at.href;
  const replaceState = (_data: unknown, _unused: string, url?: string | URL | null) => {
    now = new URL(String(url), at).href;
  };
  handOverOnce(at.hash.slice(1), at, { replaceState });
  return now;
}

describe('the page that hands a number over', () => {
  it.each(['tel:+494066969128', 'tel:*21%23'])('gives “%s” to the phone app', (href) => {
    load(`https://own/hand-over.html#${href}`);
    expect(opened).toEqual([href]);
  });

  it('does so once, however often it is loaded', () => {
    const after = load('https://own/hand-over.html#tel:+494066969128');
    expect(load(after)).toBe(after);
    expect(after).toContain('#tel:+494066969128');
    expect(opened).toEqual(['tel:+494066969128']);
  });
});
