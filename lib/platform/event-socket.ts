import { browser } from 'wxt/browser';
import { createDirectSocket } from './event-socket-direct';
import type { HostedSocket } from './event-socket-host';
import { createOffscreenSocket } from './offscreen-socket';

/**
 * Chromium authorises no socket of a worker, only one of a document; Firefox has no such documents and
 * authorises its background's own (contracts/3cx.md §2.6).
 */
export const createEventSocket = (): HostedSocket =>
  browser.offscreen ? createOffscreenSocket() : createDirectSocket();
