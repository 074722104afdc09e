import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWorthReading, whenWorthReading } from '../../../lib/page/first-digit';

let life: AbortController;
let frame: HTMLIFrameElement;

beforeEach(() => {
  life = new AbortController();
  frame = document.createElement('iframe');
  document.body.append(frame);
});
afterEach(() => {
  life.abort();
  frame.remove();
});

/** A document of its own with something in it. */
function written(html: string): Document {
  const { contentDocument: inside } = frame;
  if (!inside) throw new Error('the frame has no document');
  inside.body.innerHTML = html;
  return inside;
}

const shadowed = (host: Element, html: string) => {
  host.attachShadow({ mode: 'open' }).innerHTML = html;
};

describe('a document', () => {
  it.each([
    ['a digit', '<p>Room <b>7</b></p>'],
    ['a digit of another script', '<p>٧</p>'],
    ['a link that calls', '<p><a href="TEL:+49">us</a></p>'],
  ])('is worth reading with %s', (_, html) => {
    expect(isWorthReading(written(html))).toBe(true);
  });

  it('is not with nothing but words', () => {
    expect(isWorthReading(written('<p>Nothing <a href="https://example.com/">here</a></p>'))).toBe(false);
  });

  it('may be with a shadow tree', () => {
    const inside = written('<p></p>');
    const host = inside.querySelector('p');
    if (host) shadowed(host, '1');
    expect(isWorthReading(inside)).toBe(true);
  });

  const CHANGES: readonly (readonly [string, (inside: Document) => void])[] = [
    ['a text with a digit comes', ({ body }) => body.append('7')],
    [
      'an element with a digit comes',
      ({ body }) => body.append(Object.assign(document.createElement('p'), { textContent: 'a7' })),
    ],
    [
      'a text changes to one',
      ({ body }) => {
        const text = body.querySelector('p')?.firstChild;
        if (text instanceof (body.ownerDocument.defaultView as unknown as typeof window).Text)
          text.data = 'now 7';
      },
    ],
    ['a link begins to call', ({ body }) => body.querySelector('a')?.setAttribute('href', 'tel:+49')],
  ];

  it.each(CHANGES)('becomes worth reading when %s', async (_, change) => {
    const inside = written('<p>words</p><a href="#">more</a>');
    let isDone = false;
    const waiting = whenWorthReading(inside, life.signal).then(() => {
      isDone = true;
    });
    inside.body.append('only words');
    await new Promise((done) => setTimeout(done, 30));
    expect(isDone).toBe(false);
    change(inside);
    await waiting;
  });

  it('is waited for no longer than anybody wants to know', async () => {
    const waiting = whenWorthReading(written('<p>words</p>'), life.signal);
    life.abort();
    await waiting;
  });
});
