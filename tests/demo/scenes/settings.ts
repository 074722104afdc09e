import { until } from '../../browsers/tab';
import { takeWhole } from '../pictures';
import type { Stage } from '../stage';

/** How numbers are read, shown and called. */
export async function chooseSettings(stage: Stage): Promise<void> {
  const { browser, story } = stage;
  story.step('Looking at the settings, and saying which country’s numbers are meant');
  const options = await browser.openOwnPage('options.html#calling');
  await options.appears('select[name=region]');
  await options.choose('select[name=region]', 'DE');
  const condition = await until(
    () => options.evaluate(() => document.querySelector('nav')?.innerText ?? '', null),
    (text) => text.includes('Germany'),
  );
  story.evidence(`the options page says: ${condition.split('\n').filter(Boolean).join(' · ')}`);
  await takeWhole(stage, options, 'settings');
  await options.close();
}
