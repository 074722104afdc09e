import { type Nature, natureByName } from './natures';

const CLOSED_SECTIONS: ReadonlySet<string> = new Set(['Ribbon', 'NavigationPane']);

/**
 * Outlook's own controls: a click on them means what Outlook means by it. The rows of the mail list are choices
 * too, but ones that a person reads; what a search box or a field for recipients offers is not.
 */
const CLOSED_ROLES: ReadonlySet<string> = new Set(
  'toolbar menubar menu tablist textbox searchbox combobox'.split(' '),
);

const PANE_ROLES: ReadonlySet<string> = new Set(
  'main document article dialog option listitem complementary'.split(' '),
);

const LISTED = '[data-convid], [data-app-section="MessageList"] *';

/** Nobody gives these another meaning; an editor they may be. */
const PLAIN: ReadonlySet<string> = new Set('P B I U EM STRONG FONT SMALL SUB BR TBODY TD A'.split(' '));

/** What an element is, by its name and its attributes; styles are not asked. */
export function natureOf(element: Element): Nature {
  const nature = natureByName(element);
  if (isShut(nature) || !element.hasAttributes()) return nature;
  if (isEditable(element.getAttribute('contenteditable'))) return 'closed';
  return PLAIN.has(element.tagName) ? nature : (madeOf(element) ?? nature);
}

/** What role Outlook gives an element. */
function madeOf(element: Element): Nature | null {
  const role = element.getAttribute('role');
  const section = element.getAttribute('data-app-section');
  if (section !== null) return CLOSED_SECTIONS.has(section) ? 'closed' : 'pane';
  if (role === null) return null;
  if (CLOSED_ROLES.has(role) || (role === 'option' && !element.matches(LISTED))) return 'closed';
  return PANE_ROLES.has(role) ? 'pane' : null;
}

/** By its attribute: what lies in an editor is closed with it, whatever its own attribute says. */
const isEditable = (value: string | null): boolean => value !== null && value.toLowerCase() !== 'false';

export const isBlock = (element: Element): boolean => {
  const nature = natureByName(element);
  return nature !== 'inline' && nature !== 'break' && !isShut(nature);
};

const isShut = (nature: Nature): boolean => nature === 'closed' || nature === 'hole';

export const isLineBreak = (element: Element): boolean => element.tagName === 'BR';

/** Whether nothing inside this element may ever be marked. */
export const isClosed = (element: Element): boolean => isShut(natureOf(element));

/** Whether a node lies within something closed, or the whole document is an editor. */
export function isWithinClosed(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at = elementOf(node); at; at = parentOf(at)) if (isClosed(at)) return true;
  return false;
}

/** The element that a node is, or lies in; that of a shadow root is its host. */
export function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  return node.parentElement ?? hostOf(node instanceof ShadowRoot ? node : node.parentNode);
}

/** The element around an element, as the page is painted: out of shadow trees, and through their slots. */
export const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? hostOf(element.parentNode);

const hostOf = (root: Node | null): Element | null => (root instanceof ShadowRoot ? root.host : null);

/** What can be read as one: the body of a document, or a shadow tree, or a part of either. */
export type Root = Element | ShadowRoot;

/**
 * The smallest part of the page whose lines a change at a node can change, and no others: mostly the closest
 * block around it, but less where nothing flows beside it, as beside a portal at the end of the body.
 */
export function lineRoot(node: Node): Root | null {
  if (node instanceof ShadowRoot) return node;
  let root = node instanceof Element ? node : node.parentElement;
  for (let at = root; at && !isBlock(at) && at.parentElement; at = at.parentElement) {
    if (flowsOnFrom(at.previousSibling, 'previousSibling') || flowsOnFrom(at.nextSibling, 'nextSibling')) {
      root = at.parentElement;
    }
  }
  if (root) return root;
  return node.parentNode instanceof ShadowRoot ? node.parentNode : null;
}

/** Whether a line goes on at a sibling of what has changed, or beyond it where it shows nothing. */
export function flowsOnFrom(node: Node | null, direction: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node; at; at = at[direction]) {
    if (at instanceof Element) return isPartOfLine(at);
    if (at instanceof Text && at.data.trim() !== '') return true;
  }
  return false;
}

/** Elements that pages define hold pieces of a page (portals, panels), not pieces of a number. */
const isPartOfLine = (element: Element) =>
  !(isBlock(element) || element.localName.includes('-') || isShut(natureByName(element)));
