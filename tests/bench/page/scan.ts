import { atLeast, atMost, type Figure, type Figures, measured, percentile } from '../figures';
import { progress } from '../progress';
import type { PlainBrowser, PlainPage } from './browser';
import type { InPage, PageSize, Round } from './in-page/index';

/** The bars: how many times the bare walk over all text nodes reading a page may take. */
const PAGES = [
  [2500, 3],
  [20000, 4],
] as const satisfies readonly (readonly [PageSize, number])[];

const ROUNDS = 10;
/** Beside the first round of all. */
const MORE_COLD_ROUNDS = { 2500: 2, 20000: 0 } as const satisfies Record<PageSize, number>;
const INCREMENTS = 7;

const LONGEST_TASK_MS = 16;
const INCREMENT_MS = 6;

/** Of the numbers of a page; a few are written in ways about which one may differ. */
export const LEAST_FOUND = 0.97;

/** Reading a page in a real browser: how long, in how long pieces, and what it leaves behind. */
export async function measureScan(browser: PlainBrowser): Promise<Figures> {
  const prefix = `page.scan.${browser.name}`;
  let figures: Figures = {};
  const all: Round[] = [];
  for (const [size, bar] of PAGES) {
    progress(`  ${ROUNDS} rounds over ${size} text nodes`);
    const [first, ...rounds] = await roundsOf(browser, size);
    const cold = [...(first ? [first] : []), ...(await coldRoundsOf(browser, size))];
    all.push(...rounds);
    figures = {
      ...figures,
      ...roundFigures(`${prefix}.${size}`, rounds, bar),
      ...coldFigures(`${prefix}.${size}.cold`, cold),
    };
  }
  progress('  mails that come to an open page');
  return { ...figures, ...sumFigures(prefix, all), ...(await incrementFigures(prefix, browser)) };
}

/** In one page, as in a tab that is open all day; the first round warms it up. */
const roundsOf = (browser: PlainBrowser, size: PageSize): Promise<readonly Round[]> =>
  inNewPage(browser, async (page) => {
    const rounds: Round[] = [];
    for (let seed = 0; seed <= ROUNDS; seed += 1) rounds.push(await page.run('round', { size, seed }));
    return rounds;
  });

/** Each in a page of its own, as when Outlook is opened. */
async function coldRoundsOf(browser: PlainBrowser, size: PageSize): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let seed = 100; seed < 100 + MORE_COLD_ROUNDS[size]; seed += 1) {
    rounds.push(await inNewPage(browser, (page) => page.run('round', { size, seed })));
  }
  return rounds;
}

export async function inNewPage<T>(
  browser: PlainBrowser,
  work: (page: PlainPage<InPage>) => Promise<T>,
): Promise<T> {
  const page = await browser.open();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

const median = (rounds: readonly Round[], read: (round: Round) => number) =>
  percentile(rounds.map(read), 0.5);

const scriptOf = ({ scanned }: Round) => scanned.total;
const walkOf = ({ walkMs }: Round) => walkMs;
const wholeOf = ({ scanned }: Round) => scanned.whole.total;
const longestOfWhole = ({ scanned }: Round) => scanned.whole.longest;
const findingOf = ({ scanned }: Round) => scanned.finding.total;
const longestFinding = ({ scanned }: Round) => scanned.finding.longest;
const longestOf = ({ scanned }: Round) => scanned.longest;

export function roundFigures(prefix: string, rounds: readonly Round[], bar: number): Figures {
  const [script, walk] = [median(rounds, scriptOf), median(rounds, walkOf)];
  return {
    [`${prefix}.vsWalk`]: atMost(script / walk, 'x', bar),
    [`${prefix}.ms`]: measured(script, 'ms'),
    [`${prefix}.walk.ms`]: measured(walk, 'ms'),
    [`${prefix}.longestTask`]: measured(median(rounds, longestOf), 'ms'),
    [`${prefix}.whole.vsWalk`]: measured(median(rounds, wholeOf) / walk, 'x'),
    [`${prefix}.whole.longestTask`]: measured(median(rounds, longestOfWhole), 'ms'),
    [`${prefix}.finding.ms`]: measured(median(rounds, findingOf), 'ms'),
    [`${prefix}.finding.longest`]: measured(median(rounds, longestFinding), 'ms'),
    [`${prefix}.visible`]: measured(
      median(rounds, ({ scanned }) => scanned.visible),
      'ms',
    ),
    [`${prefix}.found`]: foundFigure(rounds),
  };
}

/** Whoever finds little is fast: the round in which the greatest share was missed counts. */
function foundFigure(rounds: readonly Round[]): Figure {
  const shareOf = ({ scanned }: Round) => scanned.found / scanned.numbers;
  const [worst] = rounds.toSorted((one, other) => shareOf(one) - shareOf(other));
  const numbers = worst?.scanned.numbers ?? 0;
  return atLeast(worst?.scanned.found ?? 0, 'count', Math.floor(numbers * LEAST_FOUND));
}

function coldFigures(prefix: string, rounds: readonly Round[]): Figures {
  const [script, walk] = [median(rounds, scriptOf), median(rounds, walkOf)];
  return {
    [`${prefix}.vsWalk`]: measured(script / walk, 'x'),
    [`${prefix}.ms`]: measured(script, 'ms'),
    [`${prefix}.longestTask`]: measured(median(rounds, longestOf), 'ms'),
  };
}

/** What has to hold on every page. */
export function sumFigures(prefix: string, rounds: readonly Round[]): Figures {
  const longest = percentile(rounds.map(longestOf), 0.99);
  const nodesAdded = Math.max(...rounds.map(({ scanned }) => scanned.nodesAdded));
  return {
    [`${prefix}.longestTask.p99`]: atMost(longest, 'ms', LONGEST_TASK_MS),
    [`${prefix}.nodesAdded`]: atMost(nodesAdded, 'count', 0),
    [`${prefix}.registered`]: registeredFigure(rounds),
  };
}

/** The round in which most was registered that is neither in nor near the window. */
function registeredFigure(rounds: readonly Round[]): Figure {
  const [worst] = rounds.toSorted((one, other) => farOf(other) - farOf(one));
  return atMost(worst?.scanned.registered ?? 0, 'count', worst?.scanned.near ?? 0);
}

const farOf = ({ scanned }: Round) => scanned.registered - scanned.near;

async function incrementFigures(prefix: string, browser: PlainBrowser): Promise<Figures> {
  const { added, drawnAnew } = await inNewPage(browser, (page) =>
    page.run('increments', { rounds: INCREMENTS }),
  );
  return {
    [`${prefix}.increment500`]: atMost(percentile(added, 0.5), 'ms', INCREMENT_MS),
    [`${prefix}.rerender500`]: measured(percentile(drawnAnew, 0.5), 'ms'),
  };
}
