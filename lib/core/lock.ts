/** Keeps work of one name apart, among all contexts of the extension. */
export interface Lock {
  /** Waits its turn, does the work while nobody else holds the lock, and passes on the result. */
  <Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** The same without waiting: `null` while somebody else holds the lock. */
  ifFree<Value>(name: string, work: () => Promise<Value>): Promise<Value | null>;
}
