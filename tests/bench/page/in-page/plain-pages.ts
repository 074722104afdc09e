import { seededRandom } from '../../../emulators/outlook/filler/random';
import { asText, type MadeMail, type MailLine, makeMails } from '../../detect/mail-text';
import { internationalNumber } from '../../detect/numbers';
import { createWriter, type MadePage, type Writer } from './html';

/** A long page of mails with exactly so many text nodes of about a hundred characters. */
export function mailsPage(seed: number, textNodes: number): MadePage {
  const writer = createWriter();
  const mails = makeMails(seed, textNodes * 112);
  const html = mails.map((mail) => article(writer, mail, textNodes)).join('');
  return { html, numbers: writer.numbers };
}

function article(writer: Writer, { lines }: MadeMail, most: number): string {
  const { element, text, countNumber } = writer;
  const write = (line: MailLine, tag: string) => {
    if (writer.textNodes >= most) return '';
    if (line.number) countNumber();
    return element(tag, '', text(line.text));
  };
  const written = (kinds: readonly string[], tag: string) =>
    lines.filter(({ kind }) => kinds.includes(kind)).map((line) => write(line, tag));
  const rows = written(['signature'], 'td').map((cell) => element('tr', '', cell));
  return element(
    'article',
    '',
    element('div', '', ...written(['header'], 'span')),
    ...written(['greeting', 'paragraph'], 'p'),
    element('table', '', element('tbody', '', ...rows)),
  );
}

/** A plain-text mail of so many characters, in one text node. */
export function plainTextMail(seed: number, characters: number): MadePage {
  const { element, text } = createWriter();
  const { text: whole, numbers } = asText(makeMails(seed, characters));
  return {
    html: element('pre', '', text(whole.slice(0, characters))),
    numbers: numbers.filter(({ end }) => end <= characters).length,
  };
}

/** A table with one number a row. */
export function numbersTable(seed: number, rows: number): MadePage {
  const random = seededRandom(seed);
  const { element, text } = createWriter();
  const cells = (at: number) => [
    element('td', '', text(`Person ${at}`)),
    element('td', '', text(internationalNumber(random).raw)),
  ];
  const written = Array.from({ length: rows }, (_, at) => element('tr', '', ...cells(at)));
  return { html: element('table', '', element('tbody', '', ...written)), numbers: rows };
}

/** Very many short text nodes; every hundredth one is a number. */
export function shortNodesPage(seed: number, textNodes: number): MadePage {
  const random = seededRandom(seed);
  const { element, text } = createWriter();
  const words = ['delivered', 'on the way', 'row 14', 'not yet known', 'Hamburg', '12.03.2026'] as const;
  const groups = Array.from({ length: textNodes / 10 }, (_, group) => {
    const cells = Array.from({ length: 10 }, (_, at) => {
      const isNumber = at === 0 && group % 10 === 0;
      return element('span', '', text(`${isNumber ? internationalNumber(random).raw : random.pick(words)} `));
    });
    return element('div', '', ...cells);
  });
  return { html: groups.join(''), numbers: textNodes / 100 };
}
