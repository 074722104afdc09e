import { expect, it } from 'vitest';
import { hasDisplay } from '../../demo/display';

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: ':99', CI: 'true' }, false],
  ['linux', { DISPLAY: ':99', CI: '1' }, false],
  ['linux', { DISPLAY: ':0', CI: 'false' }, true],
  ['linux', { DISPLAY: ':0', CI: '' }, true],
  ['darwin', {}, true],
  ['darwin', { CI: 'true' }, false],
  ['win32', {}, true],
  ['win32', { CI: 'true' }, false],
] as const)('the demo on %s with %j has somebody who watches: %s', (platform, env, watched) => {
  expect(hasDisplay({ platform, env })).toBe(watched);
});
