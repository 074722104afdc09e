import { once } from '../core/once';
import { linesBefore } from './lines-before';
import { bodyAround, MESSAGE_BODY, PERSON_CARD, senderAbove } from './message-sender';
import { cleanName, isAddressOf, isPersonName, namesPerson } from './person-name';

/**
 * Whose number it is, where the page says so plainly: beside the number, in its row of a table, on the card of
 * a person, or in the sender's own signature. `null` wherever there is a doubt.
 */
export function ownerOf(range: Range): string | null {
  const element = range.startContainer.parentElement;
  if (!element || element.closest('blockquote')) return null;
  const body = bodyAround(element);
  const own = element.closest(`${MESSAGE_BODY}, ${PERSON_CARD}`);
  const lines = linesBefore(range, own ?? rootOf(element));
  const found =
    nameBeside(lines.at(-1) ?? '') ??
    nameInRow(element) ??
    (body ? senderNamedAbove(body, lines) : nameOnCard(element.closest(PERSON_CARD)));
  return found === null ? null : cleanName(found) || null;
}

/** All of the shadow tree, or of the page, that an element is in. */
function rootOf(element: Element): Node {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument.body;
}

const LABEL = String.raw`\(?(?:tel(?:efon|ephone)?|t[ée]l|phone|fon|mobile?|handy|cell|direct|direkt|durchwahl|office|büro|work|privat|home)\)?`;
const labelBefore = once(() => new RegExp(String.raw`^${LABEL}[\s.:]+`, 'iu'));
const labelBehind = once(() => new RegExp(String.raw`[\s,(–-]+${LABEL}\.?$`, 'iu'));

/** `Tel. Anna Nowak: +48 …`, `Anna Nowak (mobile): +48 …`. */
function nameBeside(before: string): string | null {
  const [, words = ''] = /^(.{3,80}?)\s*[:|–—]\s*\(?$/u.exec(before) ?? [];
  const name = words.replace(labelBefore(), '').replace(labelBehind(), '').trim();
  return isPersonName(name) ? name : null;
}

/** The one cell of a table row that holds a name. */
function nameInRow(element: Element): string | null {
  const row = element.closest('tr');
  if (!row || row.cells.length < 2 || row.querySelector('table')) return null;
  const texts = [...row.cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const names = texts.filter(isPersonName);
  return names.length === 1 ? (names[0] ?? null) : null;
}

/**
 * The title of a person's card: one that the card's label repeats (`Contact card Anna Nowak`), or that its
 * e-mail address bears out. A meeting has a title too.
 */
function nameOnCard(card: Element | null): string | null {
  if (!card) return null;
  const label = card.getAttribute('aria-label') ?? '';
  const titles = titlesOf(card).filter(isPersonName);
  const labelled = titles.find((title) => label.length > title.length && label.endsWith(title));
  if (labelled) return labelled;
  const addresses = [...card.querySelectorAll('a[href^="mailto:"]')].map((link) => link.textContent);
  const [heading] = [...card.querySelectorAll(HEADING)].map(({ textContent }) => textContent.trim());
  if (!heading || !isPersonName(heading) || addresses.length !== 1) return null;
  return addresses.every((address) => isAddressOf(address, heading)) ? heading : null;
}

const HEADING = 'h1, h2, h3, h4, [role="heading"]';

/** How many texts of a card may be its title: pictures and initials come before it. */
const MOST_TITLES = 4;

function titlesOf(card: Element): string[] {
  const walker = card.ownerDocument.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const titles: string[] = [];
  for (let node = walker.nextNode(); node && titles.length < MOST_TITLES; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    if (text && !node.parentElement?.closest('[aria-hidden="true"]')) titles.push(text);
  }
  return titles;
}

/** How many lines a signature may have between the name and the number. */
const MOST_LINES = 12;

/**
 * What stands before a number of one's own in its line: nothing, or a word for a phone. `Zentrale`, `Notdienst` and
 * words that nobody knows name somebody else's.
 */
const OWN =
  /(?:^|[|•·,;/–—]|\)|\d)\s*(?:(?:tel|tél|telefon|telefono|teléfono|telefone|telefoon|téléphone|telephone|phone|fon|ph|tlf|puh|mob|mobil|mobile|mobiel|mobiltelefon|móvil|cell|cellulare|celular|cel|handy|natel|portable|gsm|direct|direkt|durchwahl|dw|fixe|fijo|fisso|work|home|fax|telefax|т|тел|моб|t|m|p|f|d|c|e)[.:/\s()]*){0,3}$/iu;

/** Where a mail quotes another, whose sender is somebody else. */
const QUOTE = /^>|^(?:from|von|de|da|van)\s*:|(?:wrote|schrieb|écrit)\s*:?$|^-{3,}/iu;

/** The sender, where their name stands in a line of its own above the number, and nobody else's between. */
function senderNamedAbove(body: Element, lines: readonly string[]): string | null {
  const person = senderAbove(body);
  const sender = person && nameOf(person);
  if (sender === null || !OWN.test(lines.at(-1) ?? '')) return null;
  const near = lines.slice(0, -1).filter(Boolean).slice(-MOST_LINES).reverse();
  for (const line of near) {
    if (namesPerson(line, sender)) return sender;
    if (QUOTE.test(line) || isPersonName(line)) return null;
  }
  return null;
}

/** The name without the address behind it. */
const nameOf = ({ textContent }: Element): string | null =>
  textContent.split('<')[0]?.replace(/\s+/g, ' ').trim() || null;
