import type { Figure, Figures } from './figures';
import type { Machine } from './machine';

/** The last line of `npm run bench -- --json`: one object, the same form for every figure there will ever be. */
export const asJson = (machine: Machine, figures: Figures): string => JSON.stringify({ machine, figures });

/** The figures as a Markdown table, for the terminal and for `docs/benchmarks.md`. */
export function asTable(machine: Machine, figures: Figures): string {
  const rows = Object.entries(figures).map(([name, figure]) => rowOf(name, figure));
  return [
    `Measured on ${Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')}.`,
    '',
    '| figure | value | bar | met |',
    '| --- | ---: | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const rowOf = (name: string, { value, unit, bar = '', met }: Figure) =>
  `| ${name} | ${value} ${unit} | ${bar} | ${met === undefined ? '' : met ? 'yes' : 'no'} |`;
