import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPhoneApp } from '../../../lib/platform/phone-app';

afterEach(() => vi.unstubAllGlobals());

/** The addresses of the links that are clicked. */
function clickedLinks(): string[] {
  const clicked: string[] = [];
  const createElement = () => {
    const link = { href: '', click: () => clicked.push(link.href) };
    return link;
  };
  vi.stubGlobal('document', { createElement });
  return clicked;
}

describe('the phone app', () => {
  it('is given a number by the click on a link', () => {
    const clicked = clickedLinks();
    openPhoneApp('tel:+4940123456');
    expect(clicked).toEqual(['tel:+4940123456']);
  });

  it.each(['https://example.com/', 'javascript:alert(1)', ' tel:1', ''])('is not given “%s”', (href) => {
    const clicked = clickedLinks();
    openPhoneApp(href);
    expect(clicked).toEqual([]);
  });
});
