import { describe, expect, it } from 'vitest';
import { chooseStages } from '../../run/options.mjs';

const names = (...args: string[]) => chooseStages(args).map(({ name }) => name);

describe('npm test', () => {
  it('runs everything in order', () => {
    expect(names()).toEqual([
      'check',
      'unit',
      'contract',
      'faults',
      'component',
      'build',
      'package',
      'e2e',
      'e2e-firefox',
    ]);
  });

  it('runs the chosen stages in their own order, with what they need', () => {
    expect(names('--only', 'package,unit')).toEqual(['unit', 'build', 'package']);
    expect(names('--only=check')).toEqual(['check']);
  });

  it('refuses a stage that does not exist, and names those that do', () => {
    expect(() => names('--only', 'units')).toThrow(/"units".*check,unit/);
  });

  it.each([[['--only']], [['--only', '']], [['unit']], [['--only', 'unit', 'check']]])(
    'refuses %j',
    (args) => {
      expect(() => names(...args)).toThrow(/--only <stages>/);
    },
  );
});
