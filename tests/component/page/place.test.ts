import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveBeside } from '../../../lib/page/card/place';

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('div');
  box.style.cssText = 'position: fixed; width: 200px; height: 100px';
  document.body.append(box);
});
afterEach(() => box.remove());

const placed = (number: DOMRect) => {
  moveBeside(box, number, document);
  return box.getBoundingClientRect();
};

it.each([
  ['at the top', new DOMRect(10, 0, 90, 20)],
  ['at the bottom', new DOMRect(10, innerHeight - 20, 90, 20)],
  ['at the right', new DOMRect(innerWidth - 20, 200, 90, 20)],
  ['above the window', new DOMRect(10, -400, 90, 20)],
  ['below the window', new DOMRect(10, innerHeight + 400, 90, 20)],
  ['left of the window', new DOMRect(-300, 200, 90, 20)],
])('a card of a number %s is whole in the window and not over the number', (_, number) => {
  const { top, bottom, left, right } = placed(number);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(document.documentElement.clientHeight);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  expect(top >= number.bottom || bottom <= number.top).toBe(true);
});

it('a card with too little room on either side takes what there is on the larger one', () => {
  const number = new DOMRect(10, 80, 90, innerHeight - 140);
  const { top, bottom } = placed(number);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(number.top);
});
