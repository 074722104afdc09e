import { type Tab, until } from '../../browsers/tab';
import { takeWhole } from '../pictures';
import type { Stage } from '../stage';

/** Every line green; then without the licence and without a phone; then green again. */
export async function testConnection(stage: Stage): Promise<void> {
  const { browser, story, pbx } = stage;
  const options = await browser.openOwnPage('options.html');
  await options.appears('[name=test-connection]');

  story.step('Testing the connection: all is well');
  await runTest(stage, options, ({ bad }) => bad === 0);
  await takeWhole(stage, options, 'test-green');

  story.step('Unplugging the desk phone and testing again');
  await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
  await runTest(stage, options, ({ bad }) => bad > 0);
  await takeWhole(stage, options, 'test-red-no-phone');
  await pbx.send('POST', '/pbx/devices', { dn: '100' });

  story.step('Taking the licence away and testing again');
  await pbx.send('PATCH', '/pbx/settings', { licence: false });
  await runTest(stage, options, ({ bad }) => bad > 0);
  await takeWhole(stage, options, 'test-red-no-licence');
  await pbx.send('PATCH', '/pbx/settings', { licence: true });

  story.step('Putting both back and testing again');
  await runTest(stage, options, ({ bad }) => bad === 0);
  await options.close();
}

interface Outcome {
  readonly lines: readonly string[];
  readonly bad: number;
}

async function runTest(
  { story, witness }: Stage,
  options: Tab,
  expected: (outcome: Outcome) => boolean,
): Promise<void> {
  await witness.afresh();
  await options.click('[name=test-connection]');
  const { lines } = await until(
    () => options.evaluate(readTest, null),
    (outcome) => outcome.lines.length > 0 && expected(outcome),
  );
  for (const line of lines) story.evidence(line);
  await witness.requests(/./);
}

/** Runs in the page: one line for each check, none while it tests. */
function readTest(): Outcome {
  const list = document.querySelector('.checks');
  const isBusy = list?.getAttribute('aria-busy') !== 'false';
  const checks = isBusy ? [] : [...list.querySelectorAll<HTMLElement>('.check')];
  return {
    lines: checks.map((check) => check.innerText.split('\n').filter(Boolean).join(' · ')),
    bad: checks.filter((check) => check.dataset.state === 'bad').length,
  };
}
