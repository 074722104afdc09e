import { launchChromium } from '../../browsers/chromium';
import { connect } from '../../browsers/journey';
import { startEmulators } from '../../emulators/start';
import type { BenchOptions } from '../options';
import { type Group, type Measured, measureGroups, NOTHING, wantedOf } from '../suite';
import { measureColdLatency, measureWarmLatency } from './latency';
import { measureMarks } from './marks';
import { measurePopupOpen } from './popup-open';
import type { DialBench } from './world';

const GROUPS: readonly Group<DialBench>[] = [
  ['dial.latency.warm', measureWarmLatency],
  ['dial.latency.cold', measureColdLatency],
  ['dial.marks', measureMarks],
  ['dial.popup', measurePopupOpen],
];

/** One click to one call, in the built extension beside the emulated phone system. */
export async function measureDial(options: BenchOptions): Promise<Measured> {
  const wanted = wantedOf(GROUPS, options);
  if (wanted.length === 0) return NOTHING;
  const emulators = await startEmulators();
  const browser = await launchChromium(emulators);
  try {
    await browser.approvePermissions();
    const settings = await connect(browser, emulators);
    await settings.close();
    const figures = await measureGroups(wanted, { browser, emulators });
    return { figures, browsers: { chromium: browser.context.browser()?.version() ?? 'unknown' } };
  } finally {
    await browser.close();
    await emulators.close();
  }
}
