import type { Beacon } from '../wire';

export type LogEntry = Beacon & { readonly at: string };

/** What the pages reported, oldest first. */
export class EventLog {
  #entries: LogEntry[] = [];

  add(beacon: Beacon): void {
    this.#entries.push({ ...beacon, at: new Date().toISOString() });
  }

  /** All entries, or those of one type. */
  list(type?: string): readonly LogEntry[] {
    return type === undefined ? this.#entries : this.#entries.filter((entry) => entry.type === type);
  }

  clear(): void {
    this.#entries = [];
  }
}
