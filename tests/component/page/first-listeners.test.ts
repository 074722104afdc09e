import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listeners, listenFirst, type OrderedListeners } from '../../../lib/page/first-listeners';

let life: AbortController;
let listeners: OrderedListeners;
let heard: string[];

beforeEach(() => {
  life = new AbortController();
  heard = [];
  listeners = listenFirst(window, life.signal);
  window.addEventListener('click', () => heard.push('page'), { capture: true, signal: life.signal });
});
afterEach(() => life.abort());

function hear(group: Listeners, name: string, keepsIt = false, signal = life.signal): void {
  const listener = (event: Event) => {
    heard.push(name);
    if (keepsIt) event.stopImmediatePropagation();
  };
  group.addEventListener('click', listener, { capture: true, signal });
}

const click = () => document.body.click();

describe('who listens first', () => {
  it('hears before the page, however late it asks to; the first group before the second', () => {
    hear(listeners.second, 'numbers');
    hear(listeners.first, 'card');
    click();
    expect(heard).toEqual(['card', 'numbers', 'page']);
  });

  it('keeps an event from everybody behind', () => {
    hear(listeners.second, 'numbers');
    hear(listeners.first, 'card', true);
    hear(listeners.first, 'card too');
    click();
    expect(heard).toEqual(['card']);
  });

  it('hears what somebody before has only kept from the page’s elements', () => {
    const early = new AbortController();
    life.abort();
    window.addEventListener('click', (event) => event.stopPropagation(), {
      capture: true,
      signal: early.signal,
    });
    life = new AbortController();
    listeners = listenFirst(window, life.signal);
    hear(listeners.second, 'numbers');
    hear(listeners.first, 'card');
    click();
    early.abort();
    expect(heard).toEqual(['card', 'numbers']);
  });

  it('hears nothing any more when it has ended, while others go on', () => {
    const own = new AbortController();
    hear(listeners.first, 'card', false, own.signal);
    hear(listeners.second, 'numbers');
    own.abort();
    click();
    expect(heard).toEqual(['numbers', 'page']);
  });

  it('hears nothing any more when all has ended', () => {
    hear(listeners.first, 'card');
    life.abort();
    click();
    expect(heard).toEqual([]);
  });

  it('listens to what no person does as anybody would', () => {
    const scrolled: Event[] = [];
    listeners.second.addEventListener('scroll', (event) => scrolled.push(event), {
      capture: true,
      signal: life.signal,
    });
    document.body.dispatchEvent(new Event('scroll'));
    life.abort();
    document.body.dispatchEvent(new Event('scroll'));
    expect(scrolled).toHaveLength(1);
  });
});
