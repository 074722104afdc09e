import { isWorthReading, whenWorthReading } from '../../lib/page/first-digit';
import { listenFirst } from '../../lib/page/first-listeners';
import { createScriptLoader } from './load-script';

/** Without the script that marks, nothing else of ours can come up: it is waited for as long as it may help. */
const READING_AGAIN_MS = [100, 1_000, 5_000, 30_000];

/** Somebody waits for the card; whoever points at a number later asks again. */
const CARD_AGAIN_MS = [100, 1_000];

/**
 * Has a page's numbers marked, and called, until the signal is aborted; then nothing of ours is left. A frame without a
 * digit is left alone until there is one, and so is one in which the background sees no part of Outlook.
 */
export async function startOnPage(document: Document, signal: AbortSignal): Promise<void> {
  forgetOtherScripts();
  const isFramed = window !== window.top;
  const early = isFramed ? null : listenFirst(window, signal);
  const loadReading = createScriptLoader('reading', () => dialbridgeReading, READING_AGAIN_MS, signal);
  // A page of Outlook has numbers soon, and the worker takes its time to start.
  if (!isFramed) void loadReading();
  await whenReady(document, signal);
  if (isFramed && !isWorthReading(document)) await whenWorthReading(document, signal);
  if (signal.aborted) return;
  const reading = await loadReading();
  if (!reading.ok || signal.aborted) return;
  reading.value(document, {
    listeners: early ?? listenFirst(window, signal),
    loadCard: createScriptLoader('card', () => dialbridgeCard, CARD_AGAIN_MS, signal),
    signal,
  });
}

/**
 * What an older version has left belongs to nobody. As they are set here, the names are ours: an element of the page
 * can no longer be found under them.
 */
function forgetOtherScripts(): void {
  globalThis.dialbridgeReading = undefined;
  globalThis.dialbridgeCard = undefined;
}

function whenReady(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}
