import { describe, expect, it } from 'vitest';
import { withoutEcho } from '../../demo/card';
import { linesOf } from '../../demo/popup';

describe('what the card says', () => {
  it.each([
    ['+49 40 1 Connected 00:00 Hang up Copy Connected', '+49 40 1 Connected 00:00 Hang up Copy'],
    ['+49 40 1 The call has ended. Copy The call has ended.', '+49 40 1 The call has ended. Copy'],
    [
      '+49 40 1 Germany · landline Call with 3CX Edit Copy',
      '+49 40 1 Germany · landline Call with 3CX Edit Copy',
    ],
    ['', ''],
  ])('is told without what it says to screen readers once more: %s', (text, told) => {
    expect(withoutEcho(text)).toBe(told);
  });
});

it('what a page says is told line by line, without gaps and marks that nobody sees', () => {
  expect(linesOf('Connected\n\n  From \u2068Yealink\u2069 \n\n')).toEqual(['Connected', 'From Yealink']);
});
