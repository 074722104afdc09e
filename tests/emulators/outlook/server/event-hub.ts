import type { PageEvent } from '../wire';

type Sink = ReadableStreamDefaultController<Uint8Array>;

const encoder = new TextEncoder();

/** The open pages, each listening over server-sent events. */
export class EventHub {
  readonly #sinks = new Set<Sink>();

  get size(): number {
    return this.#sinks.size;
  }

  /** A stream for one page; ends with the page or with `close`. */
  connect(): ReadableStream<Uint8Array> {
    let own: Sink | undefined;
    return new ReadableStream<Uint8Array>({
      start: (sink) => {
        own = sink;
        this.#sinks.add(sink);
        sink.enqueue(encoder.encode('retry: 500\n\n'));
      },
      cancel: () => {
        if (own) this.#sinks.delete(own);
      },
    });
  }

  push(event: PageEvent): void {
    const chunk = encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
    for (const sink of this.#sinks) sink.enqueue(chunk);
  }

  close(): void {
    for (const sink of this.#sinks) sink.close();
    this.#sinks.clear();
  }
}
