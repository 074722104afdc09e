import { callableNumbers, type PageText } from '../../../../lib/phone';

/*
 * Stands where the extension's background stands: another thread, which everything goes to and comes from as text.
 */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { id, texts }: { readonly id: number; readonly texts: readonly PageText[] } = JSON.parse(data);
  const start = performance.now();
  const found = texts.map(callableNumbers);
  self.postMessage(JSON.stringify({ id, found, ms: performance.now() - start }));
});
