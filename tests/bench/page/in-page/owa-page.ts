import { type Random, seededRandom } from '../../../emulators/outlook/filler/random';
import { type MadeMail, type MailLine, makeMails } from '../../detect/mail-text';
import { createWriter, type MadePage, type Writer } from './html';

/*
 * A page built like Outlook on the web: what surrounds the mail, a list of mails, and a conversation whose mails
 * are written like those of desktop programs, with a span around every few words and tables for signatures.
 */

const ROWS = 40;
const FOLDERS = [
  'Inbox',
  'Drafts',
  'Sent Items',
  'Deleted Items',
  'Archive',
  'Junk Email',
  'Notes',
  'Orders',
];
const COMMANDS = [
  'New mail',
  'Delete',
  'Archive',
  'Report',
  'Reply',
  'Reply all',
  'Forward',
  'Move to',
  'Flag',
];

/** The page with so many text nodes, made up from a seed. */
export function owaPage(seed: number, textNodes: number): MadePage {
  const random = seededRandom(seed);
  const writer = createWriter();
  const mails = makeMails(seed, textNodes * 90);
  const surroundings = [header(writer), ribbon(writer), folders(writer), list(writer, mails)];
  const bodies: string[] = [];
  for (let at = 0; writer.textNodes < textNodes && at < mails.length; at += 1) {
    bodies.push(message(writer, mails[at], random, textNodes));
  }
  const pane = writer.element(
    'div',
    'role="main" data-app-section="ConversationContainer" id="pane"',
    ...bodies,
  );
  return { html: writer.element('div', 'class="owa"', ...surroundings, pane), numbers: writer.numbers };
}

/** The body of one mail alone, with so many text nodes. */
export function mailBody(seed: number, textNodes: number): string {
  const random = seededRandom(seed);
  const writer = createWriter();
  const lines = makeMails(seed, textNodes * 100).flatMap((mail) => mail.lines);
  return body(writer, lines, random, textNodes);
}

const header = ({ element, text }: Writer) =>
  element(
    'header',
    'role="banner"',
    element('span', '', text('Outlook')),
    element('div', 'role="search"', element('span', '', text('Search'))),
    element('button', 'type="button" aria-label="Settings"', element('i', 'class="icon"')),
  );

const ribbon = ({ element, text }: Writer) =>
  element(
    'div',
    'data-app-section="Ribbon"',
    element(
      'div',
      'role="toolbar"',
      ...COMMANDS.map((command) =>
        element('button', 'type="button"', element('i', 'class="icon"'), element('span', '', text(command))),
      ),
    ),
  );

const folders = ({ element, text }: Writer) =>
  element(
    'nav',
    'data-app-section="NavigationPane" class="scroll"',
    ...FOLDERS.map((folder, at) =>
      element(
        'div',
        `role="treeitem" title="${folder}"`,
        element('span', '', text(folder)),
        element('span', '', text(String(at * 37))),
      ),
    ),
  );

function list({ element, text, countNumber }: Writer, mails: readonly MadeMail[]): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const { lines } = mails[at % mails.length] ?? { lines: [] };
    const told = (at % 4 === 0 ? lines.find(({ number }) => number) : null) ?? lines[3];
    if (told?.number) countNumber();
    const span = (content: string) => element('span', '', text(content));
    return element(
      'div',
      `role="option" data-convid="c${at}" tabindex="-1"`,
      element('div', 'class="row"', span(lines[0]?.text.split(' <')[0] ?? ''), span('Wed 14:05')),
      element('div', '', span(lines[2]?.text ?? '')),
      element('div', 'class="preview"', span(told?.text ?? '')),
    );
  });
  return element(
    'div',
    'data-app-section="MessageList" class="scroll"',
    element('div', 'role="listbox"', ...rows),
  );
}

function message(writer: Writer, mail: MadeMail | undefined, random: Random, most: number): string {
  const { element, text } = writer;
  const [from, sent, ...lines] = mail?.lines ?? [];
  const span = (line: MailLine | undefined) =>
    element('span', '', line && writer.textNodes < most ? text(line.text) : '');
  return element(
    'div',
    'role="listitem"',
    element('div', 'class="row"', span(from), span(sent)),
    element(
      'div',
      'role="document" aria-label="Message body" class="allowTextSelection"',
      body(writer, lines, random, most),
    ),
  );
}

function body(writer: Writer, lines: readonly MailLine[], random: Random, most: number): string {
  const { element, text } = writer;
  const paragraphs: string[] = [];
  const cells: string[] = [];
  for (const line of lines) {
    if (writer.textNodes >= most) break;
    if (line.number) writer.countNumber();
    if (line.kind === 'signature') {
      cells.push(element('tr', '', element('td', '', element('span', '', text(line.text)))));
    } else {
      const cut = pieces(line, random);
      const fits = writer.textNodes + cut.length <= most;
      const spans = (fits ? cut : [line.text]).map((piece) => element('span', 'lang="DE"', text(piece)));
      paragraphs.push(element('p', 'class="MsoNormal"', ...spans));
    }
  }
  const table = element('table', 'cellpadding="0"', element('tbody', '', ...cells));
  return element('div', 'class="WordSection1"', ...paragraphs, table);
}

/** Desktop programs cut a paragraph into spans wherever a word was edited; sometimes within a number. */
function pieces({ text }: MailLine, random: Random): readonly string[] {
  if (text.length < 40) return [text];
  const first = text.indexOf(' ', 10 + random.below(20));
  const second = text.indexOf(' ', first + 10 + random.below(20));
  return [text.slice(0, first), text.slice(first, second), text.slice(second)].filter(Boolean);
}
