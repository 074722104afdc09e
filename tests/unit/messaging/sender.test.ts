import { describe, expect, it } from 'vitest';
import { isBackground, type Self, type Sender, tabIdOf } from '../../../lib/messaging/sender';
import { anOutlookScript, anOwnPage, CHROMIUM_SELF, FIREFOX_SELF, without } from '../../fixtures/senders';

const worker: Sender = {
  id: CHROMIUM_SELF.id,
  origin: CHROMIUM_SELF.origin,
  url: `${CHROMIUM_SELF.origin}/background.js`,
};
const eventPage: Sender = {
  id: FIREFOX_SELF.id,
  origin: FIREFOX_SELF.origin,
  url: `${FIREFOX_SELF.origin}/_generated_background_page.html`,
};

describe('an announcement', () => {
  it.each([
    ['Chromium’s worker', worker, CHROMIUM_SELF],
    ['Firefox’ event page', eventPage, FIREFOX_SELF],
    ['a background whose origin the browser leaves out', without(worker, 'origin'), CHROMIUM_SELF],
  ])('is heard from %s', (_, sender, self) => {
    expect(isBackground(sender, self)).toBe(true);
  });

  it.each<readonly [string, Sender, Self]>([
    ['the popup', anOwnPage(), CHROMIUM_SELF],
    ['a content script', anOutlookScript(), CHROMIUM_SELF],
    ['another extension', { ...worker, id: 'a'.repeat(32) }, CHROMIUM_SELF],
    [
      'another extension’s worker',
      { ...worker, url: 'chrome-extension://other/background.js' },
      CHROMIUM_SELF,
    ],
    ['a web page with such a path', { ...worker, url: 'https://evil.example/background.js' }, CHROMIUM_SELF],
    ['a tab', { ...worker, tab: { id: 3 } }, CHROMIUM_SELF],
    ['nowhere', without(worker, 'url'), CHROMIUM_SELF],
  ])('is not heard from %s', (_, sender, self) => {
    expect(isBackground(sender, self)).toBe(false);
  });
});

describe('the tab of a sender', () => {
  it('is told where there is one', () => {
    expect(tabIdOf(anOutlookScript())).toBe(7);
    expect(tabIdOf(anOwnPage())).toBeNull();
    expect(tabIdOf({ tab: { id: 'seven' } })).toBeNull();
    expect(tabIdOf({ tab: null })).toBeNull();
  });
});
