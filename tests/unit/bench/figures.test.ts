import { describe, expect, it } from 'vitest';
import { atLeast, atMost, measured, percentile } from '../../bench/figures';
import { isWanted, readOptions } from '../../bench/options';
import { asJson, asTable } from '../../bench/report';

const MACHINE = { processor: 'a processor', cores: 2, memoryGB: 24, node: 'v24.0.0' };

describe('a figure', () => {
  it('meets its bar or does not, the bar itself included', () => {
    expect(atMost(50, 'ms', 50)).toEqual({ value: 50, unit: 'ms', bar: '<= 50', met: true });
    expect(atMost(50.1, 'ms', 50)).toMatchObject({ met: false });
    expect(atLeast(8, 'x', 8)).toEqual({ value: 8, unit: 'x', bar: '>= 8', met: true });
    expect(atLeast(7.9, 'x', 8)).toMatchObject({ met: false });
  });

  it('of a peer or a floor has none', () => {
    expect(measured(12.34567, 'ms')).toEqual({ value: 12.35, unit: 'ms' });
  });
});

describe('a percentile', () => {
  const samples = Array.from({ length: 100 }, (_, at) => 100 - at);

  it.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
  ])('of %d is a sample that was measured', (share, value) => {
    expect(percentile(samples, share)).toBe(value);
  });
});

describe('the bench', () => {
  it('is told to print JSON, or a part, and nothing else', () => {
    expect(readOptions([])).toEqual({ json: false, only: '' });
    expect(readOptions(['--json', '--only', 'dial.popup'])).toEqual({ json: true, only: 'dial.popup' });
    expect(() => readOptions(['--jsn'])).toThrow(/--json and --only/);
  });

  it.each([
    ['', true],
    ['dial', true],
    ['dial.latency.warm.p95', true],
    ['page', false],
    ['dial.popup', false],
  ])('asked for %o measures the warm latency: %o', (only, wanted) => {
    expect(isWanted('dial.latency.warm', { json: false, only })).toBe(wanted);
  });

  it('says everything in one line of JSON', () => {
    const figures = { 'dial.popup.open': atMost(80, 'ms', 100) };
    const line = asJson(MACHINE, figures);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({ machine: MACHINE, figures });
  });

  it('says it in a table for people', () => {
    const table = asTable(MACHINE, { a: atMost(80, 'ms', 100), b: measured(3, 'ms') });
    expect(table).toContain('| a | 80 ms | <= 100 | yes |');
    expect(table).toContain('| b | 3 ms |  |  |');
  });
});
