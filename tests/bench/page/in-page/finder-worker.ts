import { callableNumbers, type PageText } from '../../../../lib/phone';

/*
 * Stands where the extension's background stands: another thread, which everything goes to and comes from as text.
 */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { id, text }: { readonly id: number; readonly text: PageText } = JSON.parse(data);
  const start = performance.now();
  const found = callableNumbers(text);
  self.postMessage(JSON.stringify({ id, found, ms: performance.now() - start }));
});
