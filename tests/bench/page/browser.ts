import type { InPage } from './in-page/index';

/** A browser without the extension, for what is measured in a plain page. */
export interface PlainBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** A page of the bench's site that nothing has run in yet; what it offers follows from its path. */
  open<Offered extends Offers<Offered> = InPage>(path?: string): Promise<PlainPage<Offered>>;
  close(): Promise<void>;
}

export type Offers<Offered> = Readonly<Record<keyof Offered, (argument: never) => Promise<unknown>>>;

export interface PlainPage<Offered extends Offers<Offered>> {
  /** Calls one of the functions that the page offers. */
  run<Name extends keyof Offered & string>(
    name: Name,
    argument: Parameters<Offered[Name]>[0],
  ): Promise<Awaited<ReturnType<Offered[Name]>>>;
  /** Bytes of script values that are still in use; `null` where nothing can tell. */
  usedHeap(): Promise<number | null>;
  close(): Promise<void>;
}

/** Text, because what a compiler adds to functions is not there in a page. */
export const callIn = (name: string, argument: unknown): string =>
  `globalThis.dialbridgeBench[${JSON.stringify(name)}](${JSON.stringify(argument ?? null)})`;
