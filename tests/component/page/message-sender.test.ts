import { describe, expect, it } from 'vitest';
import { messageAround, senderAddressOf } from '../../../lib/page/message-sender';
import { write } from './paper';

/** Who has sent the message that a marked place lies in. */
function senderAt(html: string): string | null {
  const place = write(html).querySelector('mark');
  const message = place && messageAround(place);
  return message && senderAddressOf(message);
}

const message = (header: string, body = '<mark>1</mark>', id = 3) =>
  `<article><header>${header}<div>To: max@example.com</div></header>
  <div role="document"><div id="UniqueMessageBody_${id}">${body}</div></div></article>`;

describe('the sender of a message', () => {
  it.each([
    [
      'behind the name',
      '<button aria-haspopup="dialog">Anna Nowak<span>&lt;anna@firma.example.at&gt;</span></button>',
    ],
    [
      'in the title',
      '<button aria-haspopup="dialog" title="Anna Nowak <anna@firma.example.at>">Anna</button>',
    ],
    ['in the label', '<span aria-haspopup="dialog" aria-label="From: anna@firma.example.at">Anna</span>'],
  ])('is known by the address %s', (_, header) => {
    expect(senderAt(message(header))).toBe('anna@firma.example.at');
  });

  it('is each message’s own', () => {
    const header = (name: string) => `<button aria-haspopup="dialog">${name}@example.at</button>`;
    expect(senderAt(`${message(header('one'), 'x', 1)}${message(header('two'), '<mark>1</mark>', 2)}`)).toBe(
      'two@example.at',
    );
  });

  it.each([
    ['no address is shown', message('<button aria-haspopup="dialog">Anna Nowak</button>')],
    [
      'the person is mentioned in the message',
      message('', '<mark>1</mark><a aria-haspopup="dialog">a@b.de</a>'),
    ],
    ['there is no message', '<p><mark>1</mark></p>'],
  ])('is not known where %s', (_, html) => {
    expect(senderAt(html)).toBeNull();
  });

  const header = '<button aria-haspopup="dialog">Anna<span>&lt;anna@firma.example.at&gt;</span></button>';

  it('is known in a shadow tree in the message', () => {
    const host = write(message(header, '<div id="host"></div>')).querySelector('#host');
    const tree = host?.attachShadow({ mode: 'open' });
    tree?.append('040 1');
    const found = tree?.firstChild && messageAround(tree.firstChild);
    expect(found && senderAddressOf(found)).toBe('anna@firma.example.at');
  });

  it('is known in a frame in the message', () => {
    const frame = write(message(header, '<iframe></iframe>')).querySelector('iframe');
    const body = frame?.contentDocument?.body;
    body?.append('040 1');
    const found = body && messageAround(body);
    expect(found && senderAddressOf(found)).toBe('anna@firma.example.at');
  });

  it('of a card is the person whom one writes to there', () => {
    const card = (links: string) => `<div role="dialog">${links}<mark>1</mark></div>`;
    expect(senderAt(card('<a href="mailto:a@b.de">a@b.de</a>'))).toBe('a@b.de');
    expect(senderAt(card('<a href="mailto:a@b.de">a@b.de</a><a href="mailto:c@b.de">c@b.de</a>'))).toBeNull();
  });
});
