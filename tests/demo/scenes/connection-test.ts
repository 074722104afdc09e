import { type Tab, until } from '../../browsers/tab';
import { takeWhole } from '../pictures';
import type { Stage } from '../stage';

/** Every line green; then without a phone, without the licence; then green again. */
export async function testConnection(stage: Stage): Promise<void> {
  const { browser, story, pbx } = stage;
  const options = await browser.openOwnPage('options.html');
  await options.appears('[name=test-connection]');

  story.step('Testing the connection: all is well');
  await runTest(stage, options, null);
  await takeWhole(stage, options, 'test-green');

  story.step('Unplugging the desk phone and testing again');
  await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
  await runTest(stage, options, 'Your phone');
  await takeWhole(stage, options, 'test-red-no-phone');
  await pbx.send('POST', '/pbx/devices', { dn: '100' });

  story.step('Taking the licence away and testing again');
  await pbx.send('PATCH', '/pbx/settings', { licence: false });
  await runTest(stage, options, 'Licence');
  await takeWhole(stage, options, 'test-red-no-licence');
  await pbx.send('PATCH', '/pbx/settings', { licence: true });

  story.step('Putting both back and testing again');
  await runTest(stage, options, null);
  await options.close();
}

interface Outcome {
  /** What the page says of the whole; empty while it tests. */
  readonly summary: string;
  /** What is not good, and why. */
  readonly troubles: readonly string[];
}

/** Tests, and waits for the one line that is not good, or for none. */
async function runTest({ story, witness }: Stage, options: Tab, trouble: string | null): Promise<void> {
  await witness.afresh();
  await options.click('[name=test-connection]');
  const { summary, troubles } = await until(
    () => options.evaluate(readTest, null),
    (seen) => seen.summary !== '' && isExpected(seen, trouble),
  );
  story.evidence(`the page says: ${summary}`);
  for (const line of troubles) story.evidence(`the page says: ${line}`);
  await witness.requests(/./);
}

const isExpected = ({ troubles: [first] }: Outcome, trouble: string | null): boolean =>
  trouble === null ? first === undefined : first?.startsWith(trouble) === true;

/** Runs in the page. */
function readTest(): Outcome {
  const test = document.querySelector('.connection-test');
  const checks = [...(test?.querySelectorAll<HTMLElement>('.check') ?? [])];
  const isOver = test?.querySelector('.checks')?.getAttribute('aria-busy') === 'false';
  return {
    summary: isOver ? (test.querySelector('[role=status]')?.textContent ?? '') : '',
    troubles: checks
      .filter(({ dataset }) => dataset.state === 'bad' || dataset.state === 'warn')
      .map(({ innerText }) => innerText.split('\n').filter(Boolean).join(' · ')),
  };
}
