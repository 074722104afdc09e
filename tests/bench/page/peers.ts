import { type Figures, measured, percentile } from '../figures';
import type { PlainBrowser } from './browser';
import { inNewPage } from './scan';

const ROUNDS = 2;

/** What others do with a page of 20,000 text nodes, all in one task. */
export const measurePeers = (browser: PlainBrowser): Promise<Figures> =>
  inNewPage(browser, async (page) => {
    const rounds = [];
    for (let seed = 0; seed < ROUNDS; seed += 1) rounds.push(await page.run('peers', { seed }));
    const median = (values: readonly number[]) => percentile(values, 0.5);
    const [read, wrapped] = [rounds.map((round) => round.read), rounds.map((round) => round.wrapped)];
    return Object.assign(
      {},
      ...Object.entries({ libphonenumber: read, libphonenumberWrapped: wrapped }).map(([name, times]) => {
        const prefix = `page.peers.${browser.name}.${name}`;
        return {
          [`${prefix}.ms`]: measured(median(times.map(({ ms }) => ms)), 'ms'),
          [`${prefix}.nodesAdded`]: measured(median(times.map(({ nodesAdded }) => nodesAdded)), 'count'),
          [`${prefix}.found`]: measured(median(times.map(({ found }) => found)), 'count'),
        };
      }),
    );
  });
