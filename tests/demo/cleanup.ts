interface Closable {
  close(): Promise<unknown>;
}

/** What must be put away at the end, however the demo ends. */
export interface Cleanup {
  /** Remembers what to do at the end; does it at once when the end has already come. */
  add(putAway: () => unknown): void;
  /** Hands through what is being opened, and closes it at the end, though it be open only by then. */
  closing<Opened extends Closable>(opening: Promise<Opened>): Promise<Opened>;
  /** Puts everything away, the newest first; what cannot be put away does not keep the rest. */
  run(): Promise<void>;
}

export function createCleanup(): Cleanup {
  const tasks: (() => unknown)[] = [];
  let over = false;
  const add = (putAway: () => unknown) => {
    if (over) void quietly(putAway);
    else tasks.push(putAway);
  };
  return {
    add,
    closing: (opening) => {
      add(() =>
        opening.then(
          (opened) => opened.close(),
          () => undefined,
        ),
      );
      return opening;
    },
    run: async () => {
      over = true;
      for (let task = tasks.pop(); task; task = tasks.pop()) await quietly(task);
    },
  };
}

async function quietly(task: () => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error(`   could not be put away: ${error instanceof Error ? error.message : error}`);
  }
}
