import type { BenchOptions } from '../options';
import { progress } from '../progress';
import { type Group, type Measured, measureGroups, NOTHING, wantedOf } from '../suite';
import type { PlainBrowser } from './browser';
import { measureBundle } from './bundle';
import { measureExtremes } from './extreme';
import { measureHeap } from './heap';
import { measurePeers } from './peers';
import { launchPlainChromium } from './plain-chromium';
import { launchPlainFirefox } from './plain-firefox';
import { measureScan } from './scan';
import { startSite } from './site';

const IN_CHROMIUM: readonly Group<PlainBrowser>[] = [
  ['page.bundle', measureBundle],
  ['page.scan.chromium', measureScan],
  ['page.scan.chromium.heapGrowth', measureHeap],
  ['page.extreme.chromium', measureExtremes],
  ['page.peers.chromium', measurePeers],
];

const IN_FIREFOX: readonly Group<PlainBrowser>[] = [
  ['page.scan.firefox', measureScan],
  ['page.extreme.firefox', measureExtremes],
];

/** Marking a page in real browsers, and what of the product has to be loaded for it. */
export async function measurePage(options: BenchOptions): Promise<Measured> {
  const inChromium = wantedOf(IN_CHROMIUM, options);
  const inFirefox = wantedOf(IN_FIREFOX, options);
  if (inChromium.length + inFirefox.length === 0) return NOTHING;
  const { url, close } = await startSite();
  try {
    const chromium = await measureIn(() => launchPlainChromium(url), inChromium);
    const firefox = await measureIn(() => launchPlainFirefox(url), inFirefox);
    return {
      figures: { ...chromium.figures, ...firefox.figures },
      browsers: { ...chromium.browsers, ...firefox.browsers },
    };
  } finally {
    await close();
  }
}

async function measureIn(
  launch: () => Promise<PlainBrowser | null>,
  wanted: readonly Group<PlainBrowser>[],
): Promise<Measured> {
  if (wanted.length === 0) return NOTHING;
  const browser = await launch();
  if (!browser) {
    progress(`left out, for there is no such browser: ${wanted.map(([prefix]) => prefix).join(', ')}`);
    return NOTHING;
  }
  try {
    const figures = await measureGroups(wanted, browser);
    return { figures, browsers: { [browser.name]: browser.version } };
  } finally {
    await browser.close();
  }
}
