import { describe, expect, it } from 'vitest';
import { nextRun, type Run } from '../../../lib/phone/text/runs';

function runsOf(text: string): readonly Run[] {
  const groups = [...text.matchAll(/(?<!\d)\d/g)].map(({ index }) => index);
  const runs = { text, groups, next: 0 };
  const found: Run[] = [];
  for (let run = nextRun(runs, () => true); run; run = nextRun(runs, () => true)) found.push(run);
  return found;
}

const written = (text: string): readonly string[] =>
  runsOf(text).map(({ groups }) => text.slice(groups[0]?.start, groups.at(-1)?.end));

describe('a run of digits', () => {
  it.each([
    ['Speicherstraße 14 · 20457 Hamburg', ['14', '20457']],
    ['030·2310·6024', ['030·2310·6024']],
    ['030 2310\n6024 and 5', ['030 2310\n6024', '5']],
    ['1\t2', ['1', '2']],
  ])('ends where nothing of a number goes on: %j', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('that is very long goes on as another one at a line end', () => {
    const lines = Array.from({ length: 1_200 }, (_, line) => `040 66969-${100 + (line % 900)}`);
    const runs = written(lines.join('\n'));
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.join('\n')).toBe(lines.join('\n'));
    for (const run of runs) expect(run).toMatch(/^040[\s\S]*-\d{3}$/);
  });

  it('of figures alone ends somewhere', () => {
    expect(runsOf('1-'.repeat(40_000)).map(({ groups }) => groups.length)).toEqual([
      10_000, 10_000, 10_000, 10_000,
    ]);
  });
});
