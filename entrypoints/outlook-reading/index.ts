import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReading } from './start';

/** Runs beside the content script, where there is something to read. */
export default defineUnlistedScript(() => {
  globalThis.dialbridgeReading = startReading;
});
