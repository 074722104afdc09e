export interface BenchOptions {
  readonly json: boolean;
  /** Only figures whose name begins so. */
  readonly only: string;
}

/** Reads `--json` and `--only <prefix>`; throws at anything else, so that no typo measures everything. */
export function readOptions(args: readonly string[]): BenchOptions {
  let options: BenchOptions = { json: false, only: '' };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '--json') options = { ...options, json: true };
    else if (arg === '--only') {
      at += 1;
      options = { ...options, only: args[at] ?? '' };
    } else throw new Error(`There is no option "${arg}"; there are --json and --only <prefix>.`);
  }
  return options;
}

/** Whether a group of figures, named by its own prefix, has any that are wanted. */
export const isWanted = (group: string, { only }: BenchOptions): boolean =>
  only === '' || only.startsWith(group) || group.startsWith(only);
