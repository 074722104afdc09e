import { expect, it } from 'vitest';
import { CHROMIUM, FIREFOX } from '../../bootstrap/browser-kinds.mjs';
import { explainMissing, explainVariable } from '../../bootstrap/browser-sentences.mjs';

it('a missing browser is explained in one paragraph that says what to do', () => {
  const text = explainMissing(
    CHROMIUM,
    [{ path: '/usr/bin/google-chrome', reason: 'is Google Chrome 156.0' }],
    ['apt-get install chromium (failed)'],
  );
  expect(text).toContain('128 or newer');
  expect(text).toContain('apt-get install chromium');
  expect(text).toContain('npx playwright install chromium');
  expect(text).toContain('DIALBRIDGE_CHROMIUM');
  expect(text).toContain('/usr/bin/google-chrome is Google Chrome 156.0');
  expect(text).toContain('Tried: apt-get install chromium (failed)');
  expect(text).not.toContain('\n');
});

it('a machine without any browser gets no empty list', () => {
  expect(explainMissing(FIREFOX, [], [])).not.toMatch(/Found|Tried/);
});

it('a variable that leads nowhere is named with its value and the way out', () => {
  const text = explainVariable(FIREFOX, 'FIREFOX_PATH', '/opt/ff', 'is no program on this machine');
  expect(text).toContain('FIREFOX_PATH is set to /opt/ff, which is no program on this machine.');
  expect(text).toContain('unset it');
});
