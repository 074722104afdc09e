/** Runs `work` while nobody else holds the lock of that name; passes on its result. */
export type Lock = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
