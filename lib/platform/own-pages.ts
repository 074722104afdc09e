import { browser } from 'wxt/browser';

/** Opens the options page in a tab, or brings the open one to the front. */
export const openOptions = (): void => void browser.runtime.openOptionsPage();
