/** The part of the browser's `MessageSender` that decides. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: unknown;
}

/** Who we are: the extension's id and the origin of its pages. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** Extension schemes have an opaque origin by the URL standard; browsers disagree, so it is put together here. */
export const originOf = (url: URL) => `${url.protocol}//${url.host}`;

/**
 * Whether our own background is speaking: no page and no tab of ours, and nobody else's extension. Firefox
 * names the background's own page as the sender's address, Chromium the worker's script.
 */
export function isBackground(sender: Sender, self: Self): boolean {
  if (sender.id !== self.id || sender.tab !== undefined) return false;
  const url = sender.url === undefined ? null : URL.parse(sender.url);
  return url !== null && originOf(url) === self.origin && BACKGROUND_PATHS.includes(url.pathname);
}

const BACKGROUND_PATHS = ['/background.js', '/_generated_background_page.html'];

/** The address of the page that a sender's tab shows, where the browser tells it. */
export function tabUrlOf({ tab }: Sender): URL | null {
  const url: unknown = typeof tab === 'object' && tab !== null ? Reflect.get(tab, 'url') : undefined;
  return typeof url === 'string' ? URL.parse(url) : null;
}

/** The tab that a sender is in; `null` where it is in none. */
export function tabIdOf({ tab }: Sender): number | null {
  const id: unknown = typeof tab === 'object' && tab !== null ? Reflect.get(tab, 'id') : undefined;
  return typeof id === 'number' ? id : null;
}
