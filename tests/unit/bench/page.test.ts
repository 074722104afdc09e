import { describe, expect, it } from 'vitest';
import { partOf } from '../../bench/page/composition';
import { contentScripts } from '../../bench/page/content-scripts';
import { createWriter } from '../../bench/page/in-page/html';
import type { Round } from '../../bench/page/in-page/index';
import { mailBody, owaPage } from '../../bench/page/in-page/owa-page';
import { mailsPage, numbersTable, plainTextMail, shortNodesPage } from '../../bench/page/in-page/plain-pages';
import { addUp } from '../../bench/page/in-page/stretches';
import { roundFigures, sumFigures } from '../../bench/page/scan';
import type { BuiltExtension } from '../../fixtures/built-extension';

/** As many as a browser makes of HTML that has no blanks between its elements. */
const textNodesOf = (html: string) => html.split(/<[^>]*>/).filter(Boolean).length;

describe('a page of the bench', () => {
  it.each([
    ['like Outlook’s', owaPage(1, 2_500).html, 2_500],
    ['of mails', mailsPage(1, 2_000).html, 2_000],
    ['of one mail', mailBody(1, 500), 500],
    ['of very short nodes', shortNodesPage(1, 1_000).html, 1_000],
    ['of a table', numbersTable(1, 100).html, 200],
    ['of one plain text', plainTextMail(1, 10_000).html, 1],
  ])('%s has exactly so many text nodes', (_, html, textNodes) => {
    expect(textNodesOf(html)).toBe(textNodes);
  });

  it('is the same every time, and another with another seed', () => {
    expect(owaPage(3, 500)).toEqual(owaPage(3, 500));
    expect(owaPage(4, 500).html).not.toBe(owaPage(3, 500).html);
  });

  it('like Outlook’s shows between 60 and 100 numbers', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { numbers } = owaPage(seed, 2_500);
      expect(numbers).toBeGreaterThanOrEqual(60);
      expect(numbers).toBeLessThanOrEqual(100);
    }
  });

  it('says how many numbers it shows', () => {
    expect(numbersTable(1, 100).numbers).toBe(100);
    expect(mailsPage(1, 20_000).numbers).toBeGreaterThan(1_250);
    expect(mailsPage(1, 20_000).numbers).toBeLessThan(1_400);
  });

  it('keeps text from being read as elements', () => {
    const { element, text } = createWriter();
    expect(element('p', 'lang="de"', text('a < b & c'))).toBe('<p lang="de">a &lt; b &amp; c</p>');
  });
});

const round = (scanned: Partial<Round['scanned']>, walkMs = 2): Round => ({
  walkMs,
  scanned: {
    total: 6,
    longest: 4,
    numbers: 100,
    found: 100,
    nodesAdded: 0,
    registered: 10,
    near: 12,
    visible: 5,
    finding: { total: 3, longest: 1 },
    whole: { total: 60, longest: 5 },
    ...scanned,
  },
});

describe('the rounds over a page', () => {
  it('come to their medians, beside the bare walk', () => {
    const rounds = [round({ total: 6 }), round({ total: 60 }), round({ total: 5 })];
    expect(roundFigures('page', rounds, 3)).toMatchObject({
      'page.vsWalk': { value: 3, bar: '<= 3', met: true },
      'page.ms': { value: 6 },
      'page.walk.ms': { value: 2 },
    });
  });

  it('are worth nothing where little is found', () => {
    expect(roundFigures('page', [round({}), round({ found: 90 })], 3)).toMatchObject({
      'page.found': { value: 90, bar: '>= 97', met: false },
    });
  });

  it('have their longest task, and their worst, told', () => {
    const rounds = [round({ longest: 17 }), round({ registered: 14 }), round({ nodesAdded: 1 })];
    expect(sumFigures('page', rounds)).toMatchObject({
      'page.longestTask.p99': { value: 17, met: false },
      'page.registered': { value: 14, bar: '<= 12', met: false },
      'page.nodesAdded': { value: 1, met: false },
    });
  });
});

describe('stretches of script', () => {
  it('add up, and the longest is told', () => {
    expect(addUp([])).toEqual({ total: 0, longest: 0 });
    expect(
      addUp([
        [10, 12],
        [0, 5],
      ]),
    ).toEqual({ total: 7, longest: 5 });
  });

  it('count once where one lies within or over another', () => {
    expect(
      addUp([
        [0, 5],
        [1, 3],
        [4, 8],
      ]),
    ).toEqual({ total: 8, longest: 5 });
  });
});

describe('what is loaded into Outlook', () => {
  it('is every script that belongs to no other part of the extension', () => {
    const files = [
      'background.js',
      'microsoft.js',
      'popup.html',
      'chunks/popup-1.js',
      'content-scripts/outlook.js',
      'parser.js',
    ];
    const built: Pick<BuiltExtension, 'files' | 'bundle'> = {
      files,
      bundle: (entry) => ({
        files: entry === 'popup.html' ? ['chunks/popup-1.js'] : [entry],
        text: '',
        gzipped: 0,
      }),
    };
    expect(contentScripts(built as BuiltExtension)).toEqual(['content-scripts/outlook.js', 'parser.js']);
  });

  it.each([
    ['/p/lib/phone/find.ts', 'detector'],
    ['/p/lib/page/card/card.ts', 'card'],
    ['/p/lib/page/marking.ts', 'page'],
    ['/p/node_modules/preact/dist/preact.js', 'rest'],
  ])('%s is a part of the %s', (path, part) => {
    expect(partOf(path)).toBe(part);
  });
});
