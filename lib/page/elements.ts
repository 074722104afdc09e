/** Elements that end a line of text wherever they begin or end. Outlook and mails name them, not CSS. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE
   FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY
   TD TFOOT TH THEAD TR UL CAPTION COL COLGROUP`.split(/\s+/),
);

/** Text in these is not read as text, or not ours to mark. */
const CLOSED = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST IFRAME OBJECT EMBED CANVAS VIDEO AUDIO
   SVG MATH CODE METER PROGRESS`.split(/\s+/),
);

/**
 * Outlook's own controls: a click on them means what Outlook means by it. The rows of the mail list are choices
 * too, but ones that a person reads; what a search box or a field for recipients offers is not.
 */
const CONTROLS =
  '[data-app-section="Ribbon"], [data-app-section="NavigationPane"], [role="toolbar"], [role="menubar"], [role="menu"], [role="tablist"], [role="textbox"], [role="searchbox"], [role="combobox"], [role="option"]:not([data-convid], [data-app-section="MessageList"] *)';

export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName);

export const isLineBreak = (element: Element): boolean => element.tagName === 'BR';

/** Whether nothing inside this element may ever be marked: editors, form controls, Outlook's own controls. */
export function isClosed(element: Element): boolean {
  if (CLOSED.has(element.tagName.toUpperCase())) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.matches(CONTROLS);
}

/** Whether a node lies within something closed. */
export function isWithinClosed(node: Node): boolean {
  for (let at = node instanceof Element ? node : node.parentElement; at; at = at.parentElement) {
    if (isClosed(at)) return true;
  }
  return false;
}

/**
 * The element whose lines a change at a node can change, and no others: mostly the closest block around it,
 * but less where nothing flows beside it, as beside a portal at the end of the body.
 */
export function lineRoot(node: Node): Element | null {
  let root = node instanceof Element ? node : node.parentElement;
  for (let at = root; at && !isBlock(at) && at.parentElement; at = at.parentElement) {
    if (flowsOnFrom(at.previousSibling, 'previousSibling') || flowsOnFrom(at.nextSibling, 'nextSibling')) {
      root = at.parentElement;
    }
  }
  return root;
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
  !(isBlock(element) || element.localName.includes('-') || CLOSED.has(element.tagName.toUpperCase()));
