import { cpus, totalmem } from 'node:os';

/** What the figures were measured on. */
export function readMachine(browsers: Readonly<Record<string, string>>) {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    ...browsers,
  };
}

export type Machine = ReturnType<typeof readMachine>;
