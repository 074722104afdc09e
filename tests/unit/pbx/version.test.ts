import { describe, expect, it } from 'vitest';
import { fitnessOf } from '../../../lib/pbx/version';

describe('a version of 3CX', () => {
  it.each(['20.0.9.1', '20.0.8.1109', '20', 'v20.1', ' 20.0.3.6 ', '21.0.0.5'])('%s is fine', (version) => {
    expect(fitnessOf(version)).toBe('fine');
  });

  it.each(['18.0.9.20', '16.0', '0.1', '19.9.9.9'])('%s is too old', (version) => {
    expect(fitnessOf(version)).toBe('tooOld');
  });

  it.each([null, '', 'yes', '20,0', '20.0 beta', '<b>20</b>', '99999.1'])('%s says nothing', (version) => {
    expect(fitnessOf(version)).toBe('unknown');
  });
});
