import { browser } from 'wxt/browser';

/** What was chosen from the menu: a selected text, or the address of a link. */
export interface MenuChoice {
  readonly source: 'selection' | 'link';
  readonly text: string;
}

const SELECTION = 'call-selection';
const LINK = 'call-link';

/** Schemes of links that are numbers to call. */
const CALLABLE_LINKS = ['tel:*', 'callto:*'];

/**
 * Puts the two entries into the browser's menu, in place of those of an earlier version. Menus outlive the
 * worker, so this is done when the extension is installed or the browser starts.
 */
export async function createMenu(titles: {
  readonly selection: string;
  readonly link: string;
}): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SELECTION, title: titles.selection, contexts: ['selection'] });
  browser.contextMenus.create({
    id: LINK,
    title: titles.link,
    contexts: ['link'],
    targetUrlPatterns: CALLABLE_LINKS,
  });
}

/** Listens for a choice from the menu. */
export function onMenuChoice(chosen: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl }) => {
    if (menuItemId === SELECTION && selectionText) chosen({ source: 'selection', text: selectionText });
    if (menuItemId === LINK && linkUrl) chosen({ source: 'link', text: linkUrl });
  });
}
