import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../lib/page/owner';
import { write } from './paper';
import { readMarks } from './read';

/** Whose the numbers of a piece of a page are, in order. */
function owners(html: string): readonly (string | null)[] {
  return readMarks(write(html)).map(({ range }) => ownerOf(range));
}

const N = '+49 40 66969 128';

/** A message as Outlook shows it: the sender's name above, which brings up a card, and the body. */
const message = (sender: string, body: string) => `<div role="main"><article>
  <header><span aria-hidden="true">KL</span>
    <button type="button" aria-haspopup="dialog">${sender}<span>&lt;a@example.com&gt;</span></button><div>To: Max</div>
  </header>
  <div role="document"><div id="UniqueMessageBody_3" aria-label="Message body">${body}</div></div>
</article></div>`;

describe('beside the number', () => {
  it.each([
    [`<p>Tel. Anna Nowak: ${N}</p>`, 'Anna Nowak'],
    [`<p>Anna Nowak (mobile): ${N}</p>`, 'Anna Nowak'],
    [`<p>Dr. Jürgen von der Heide – ${N}</p>`, 'Dr. Jürgen von der Heide'],
    [`<p><b>Anna</b> <i>Nowak</i>: <span>${N}</span></p>`, 'Anna Nowak'],
    [`<p>Anna Nowak<br>${N}</p>`, null],
    [`<p>Call Anna Nowak: ${N}</p>`, null],
    [`<p>Kind Regards: ${N}</p>`, null],
    [`<p>Mobile Phone: ${N}</p>`, null],
    [`<p>Anna: ${N}</p>`, null],
    [`<p>we spoke about Anna Nowak: ${N}</p>`, null],
    [`<p>Nordwind Logistik GmbH: ${N}</p>`, null],
    [`<p>Bei Fragen: ${N}</p>`, null],
    [`<p>Unser Zeichen: ${N}</p>`, null],
    [`<p>Außerhalb Öffnungszeiten: ${N}</p>`, null],
    [`<p>${N}</p>`, null],
  ])('%s is %s', (html, owner) => {
    expect(owners(html)).toEqual([owner]);
  });
});

describe('in a table', () => {
  it('is whoever the row names, and nobody where it names two', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`;
    expect(owners(table(row('Anja Ahlers', 'Einkauf', N) + row('Björn Bruns', 'Versand', N)))).toEqual([
      'Anja Ahlers',
      'Björn Bruns',
    ]);
    expect(owners(table(row('Anja Ahlers', 'Björn Bruns', N)))).toEqual([null]);
    expect(owners(table(row('Telefon', N)))).toEqual([null]);
  });
});

describe('on a card of a person', () => {
  const card = (
    label: string,
    title: string,
    mail = 'katrin@example.com',
  ) => `<div role="dialog" aria-label="${label}">
    <span aria-hidden="true">KL</span><div>${title}</div><div>Customer Service</div>
    <a href="mailto:${mail}">${mail}</a><div>Business phone</div><a href="tel:+494066969128">${N}</a></div>`;

  it('is the person whom its label names', () => {
    expect(owners(card('Contact card Katrin Lindemann', 'Katrin Lindemann'))).toEqual(['Katrin Lindemann']);
    expect(owners(card('Kontaktkarte Katrin Lindemann', 'Katrin Lindemann'))).toEqual(['Katrin Lindemann']);
  });

  it('is the person of its heading where the address bears it out', () => {
    const heading = '<h2>Katrin Lindemann</h2>';
    expect(owners(card('Details', heading, 'k.lindemann@example.com'))).toEqual(['Katrin Lindemann']);
    expect(owners(card('Details', heading, 'info@example.com'))).toEqual([null]);
  });

  it('is nobody on a meeting', () => {
    expect(owners(card('Quarterly Planning', 'Quarterly Planning'))).toEqual([null]);
  });
});

describe('in a message', () => {
  const signature = `<p>Thanks</p><p>Katrin Lindemann<br>Elbkontor Möbel GmbH<br>Telefon: ${N}</p>`;

  it('is the sender whose name stands above it', () => {
    expect(owners(message('Katrin Lindemann', `<p>See you.</p>${signature}`))).toEqual(['Katrin Lindemann']);
    expect(owners(message('Lindemann, Katrin', signature))).toEqual(
      ['Katrin Lindemann'].map(() => 'Lindemann, Katrin'),
    );
    const titled = `<p><b>i. A. Dr. Katrin Lindemann</b></p><table><tr><td>Telefon:</td><td>${N}</td></tr></table>`;
    expect(owners(message('Katrin Lindemann', titled))).toEqual(['Katrin Lindemann']);
  });

  it.each([
    ['stands in the text', message('Katrin Lindemann', `<p>Please ring the workshop on ${N}.</p>`)],
    ['stands above the signature', message('Katrin Lindemann', `<p>Ring ${N}</p><p>Katrin Lindemann</p>`)],
    ['is somebody else’s', message('Max Ober', signature)],
    [
      'has another name between',
      message('Katrin Lindemann', `<p>Katrin Lindemann</p><p>Jonas Petersen</p><p>${N}</p>`),
    ],
    ['is a department’s', message('Katrin Lindemann', `<p>Katrin Lindemann</p><p>Störungsdienst: ${N}</p>`)],
    ['is everybody’s', message('Katrin Lindemann', `<p>Katrin Lindemann<br>Tel. 040 1 | Zentrale ${N}</p>`)],
    ['is quoted', message('Katrin Lindemann', `<blockquote>${signature}</blockquote>`)],
    ['is quoted as text', message('Katrin Lindemann', `<p>Katrin Lindemann</p><p>Von: Max</p><p>${N}</p>`)],
    ['follows a greeting', message('Katrin Lindemann', `<p>Hi Katrin Lindemann,</p><p>${N}</p>`)],
    ['has a sender of one word', message('Nadine', `<p>Nadine</p><p>${N}</p>`)],
  ])('is nobody where it %s', (_, html) => {
    expect(owners(html)).toEqual([null]);
  });

  it.each(['Tel. ', 'Mobil: ', 'Telefon/Fax: ', 'Hamburg | T ', 'Tel. 040 1 / Mobil ', ''])(
    'is the sender behind %j',
    (label) => {
      const body = `<p>Katrin Lindemann<br>${label}${N}</p>`;
      expect(owners(message('Katrin Lindemann', body)).at(-1)).toBe('Katrin Lindemann');
    },
  );

  it('is a name of at most 100 characters without hidden ones', () => {
    const sender = `Katrin \u202eLindemann ${'Anna '.repeat(40)}`.trim();
    const [owner] = owners(message(sender, `<p>${sender}</p><p>${N}</p>`));
    expect(owner?.length ?? 0).toBeLessThanOrEqual(100);
    expect(owner ?? '').not.toContain('\u202e');
  });
});
