import { describe, expect, it } from 'vitest';
import { descendants, parseStat } from '../../run/process-tree.mjs';

describe('the processes of a stage', () => {
  it('are all below its first one', () => {
    const processes = [
      { pid: 1, parent: 0 },
      { pid: 10, parent: 1 },
      { pid: 11, parent: 10 },
      { pid: 12, parent: 11 },
      { pid: 20, parent: 1 },
    ];
    expect(descendants(processes, 10)).toEqual([11, 12]);
  });

  it('are read even when a name holds brackets and spaces', () => {
    expect(parseStat('4242 (Web Content) (x) S 4200 4200 4200 0 -1')).toEqual({ pid: 4242, parent: 4200 });
  });
});
