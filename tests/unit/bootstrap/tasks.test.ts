import { describe, expect, it } from 'vitest';
import { chooseTask } from '../../bootstrap/tasks.mjs';

const lastCommand = (name: string, ...args: string[]) =>
  chooseTask(name).commands(args).at(-1)?.args.join(' ').replaceAll('\\', '/');

describe('a task', () => {
  it('hands its arguments to its last command', () => {
    expect(lastCommand('emulators', '--json')).toMatch(/tests\/emulators\/main\.ts --json$/);
    expect(lastCommand('e2e', '-g', 'dial')).toMatch(/-g dial$/);
  });

  it('builds the extension before it is driven', () => {
    expect(chooseTask('e2e').commands([])).toHaveLength(2);
    expect(chooseTask('e2e:firefox').commands([])).toHaveLength(2);
  });

  it('asks for the browsers that it needs', () => {
    expect(chooseTask('emulators').browsers([])).toEqual([]);
    expect(chooseTask('demo').browsers([])).toEqual(['chromium']);
  });

  it('of the tests asks for no more browsers than its stages', () => {
    expect(new Set(chooseTask('test').browsers([]))).toEqual(new Set(['chromium', 'firefox']));
    expect(chooseTask('test').browsers(['--only', 'unit,check'])).toEqual([]);
    expect(chooseTask('test').browsers(['--only', 'e2e-firefox'])).toEqual(['firefox']);
  });

  it.each(['dmeo', 'toString', undefined])('%s does not exist, and the others are named', (name) => {
    expect(() => chooseTask(name)).toThrow(/demo, test, emulators/);
  });
});
