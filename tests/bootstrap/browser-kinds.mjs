/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * What differs between the two browsers when one is looked for.
 *
 * @typedef {object} BrowserKind
 * @property {BrowserName} name
 * @property {string} title for sentences
 * @property {number} oldest the first major version that will do
 * @property {readonly string[]} variables environment variables that may hold its path, the first wins
 * @property {string} aptPackage
 * @property {string} ownDownload a command for people, without root
 */

/** @type {BrowserKind} */
export const CHROMIUM = {
  name: 'chromium',
  title: 'Chromium (or Chrome for Testing)',
  oldest: 128,
  variables: ['DIALBRIDGE_CHROMIUM', 'CHROMIUM_PATH', 'CHROME_PATH'],
  aptPackage: 'chromium',
  ownDownload: 'npx playwright install chromium',
};

/** @type {BrowserKind} */
export const FIREFOX = {
  name: 'firefox',
  title: 'Firefox',
  oldest: 142,
  variables: ['DIALBRIDGE_FIREFOX', 'FIREFOX_PATH'],
  aptPackage: 'firefox-esr',
  ownDownload: 'npx @puppeteer/browsers install firefox@stable --path ~/.cache/puppeteer',
};
