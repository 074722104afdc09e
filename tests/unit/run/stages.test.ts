import { describe, expect, it } from 'vitest';
import { STAGES } from '../../run/stages.mjs';

const steps = STAGES.flatMap((stage) => stage.steps);

describe('the stages', () => {
  it('have a report of its own for every step that tests', () => {
    const paths = steps.flatMap(({ report }) => (report ? [report.path] : []));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('name their steps so that each is told from the others', () => {
    const titles = steps.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(STAGES.filter((stage) => stage.steps.length > 1 && stage.steps[0]?.report))(
    'runs each part of $name once',
    (stage) => {
      const shards = stage.steps.map(({ command }) => command.args.find((it) => it.startsWith('--shard=')));
      expect(shards).toEqual(stage.steps.map((_, at) => `--shard=${at + 1}/${stage.steps.length}`));
    },
  );
});
