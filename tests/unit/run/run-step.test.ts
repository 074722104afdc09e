// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { runStep, stepEnv } from '../../run/run-step.mjs';

const node = (code: string) => ({ file: process.execPath, args: ['-e', code] });

describe('a step', () => {
  it('ends with its exit code', async () => {
    expect(await runStep(node('process.exit(3)'))).toEqual({ kind: 'exited', code: 3 });
  });

  it('gets its own variables', async () => {
    const end = await runStep(node('process.exit(process.env.PORT_OF_CALL === "Cadiz" ? 0 : 1)'), {
      PORT_OF_CALL: 'Cadiz',
    });
    expect(end).toEqual({ kind: 'exited', code: 0 });
  });

  it('that stalls is ended', async () => {
    const minutes = 0.005;
    const endless = node('setInterval(() => {}, 1000)');
    expect(await runStep(endless, {}, minutes)).toEqual({ kind: 'stalled', minutes });
  });

  it('that cannot be started says so', async () => {
    expect(await runStep({ file: 'no-such-program-here', args: [] })).toMatchObject({ kind: 'unstarted' });
  });
});

describe('the environment of a step', () => {
  it('is that of CI, without colours in a log', () => {
    expect(stepEnv({ HOME: '/h' }, false)).toMatchObject({ HOME: '/h', CI: '1', NO_COLOR: '1' });
  });

  it('keeps colours on a terminal, and where they are asked for', () => {
    expect(stepEnv({}, true)).not.toHaveProperty('NO_COLOR');
    expect(stepEnv({ FORCE_COLOR: '1' }, false)).not.toHaveProperty('NO_COLOR');
  });
});
