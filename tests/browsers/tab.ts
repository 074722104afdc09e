export interface ClickOptions {
  readonly clickCount?: number;
  readonly button?: 'left' | 'middle' | 'right';
}

/** A browser tab as far as the journeys use it: the same for Playwright's Chromium and Puppeteer's Firefox. */
export interface Tab {
  goto(url: string): Promise<void>;
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Waits until there is an element for a CSS selector. */
  appears(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  choose(selector: string, value: string): Promise<void>;
  /** Puts a text in place of what the field holds, key by key. */
  fill(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number, options?: ClickOptions): Promise<void>;
  };
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** A real browser with the built extension in it. */
export interface BrowserWithExtension {
  openTab(url: string): Promise<Tab>;
  /** Opens one of the extension's own pages in a tab: `options.html`, `popup.html`. */
  openOwnPage(path: string): Promise<Tab>;
  /** Ends the background's life; the next message starts a fresh one. */
  stopBackground(): Promise<void>;
  isBackgroundAwake(): Promise<boolean>;
  close(): Promise<void>;
}

/** Waits for something to become true; fails with what it saw last. */
export async function until<Value>(
  look: () => Promise<Value>,
  good: (value: Value) => boolean,
  within = 10_000,
): Promise<Value> {
  const end = Date.now() + within;
  for (;;) {
    const value = await look();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`waited ${within} ms in vain; saw ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
