import type { BrowserContext } from 'playwright';
import type { Place } from '../browsers/card';

/**
 * Presses the mouse in the page that was opened last, as a person does at a moment: `at` is what the page's events say
 * of it, in milliseconds since 1970, however long a slow machine takes to bring the press there.
 */
export async function pressAtMoment(context: BrowserContext, { x, y }: Place, at: number): Promise<void> {
  const page = context.pages().at(-1);
  if (!page) throw new Error('no page to press in');
  const devtools = await context.newCDPSession(page);
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    const press = { type, x, y, button: 'left', clickCount: 1, timestamp: at / 1_000 } as const;
    await devtools.send('Input.dispatchMouseEvent', press);
  }
  await devtools.detach();
}
