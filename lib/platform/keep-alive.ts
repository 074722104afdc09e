import { browser } from 'wxt/browser';

/** Any call of an extension API counts as life: the background is not put to sleep for the next half minute. */
export const keepAlive = async (): Promise<void> => void (await browser.runtime.getPlatformInfo());
