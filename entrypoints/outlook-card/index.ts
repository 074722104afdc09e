import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardDesk } from './card-desk';

/** Runs beside the content script, where there is a number to be called. */
export default defineUnlistedScript(() => {
  globalThis.dialbridgeCard = createCardDesk;
});
