/*
 * The browser's own API, in the place of webextension-polyfill, for scripts that run in pages (wxt.config.ts): they ask
 * and listen, and answer nobody by a promise, for which alone Chromium needs the polyfill. Which name it has is settled
 * when the extension is built: in Chromium an element of the page may stand behind `browser`.
 */
export default Reflect.get(globalThis, import.meta.env.FIREFOX ? 'browser' : 'chrome');
