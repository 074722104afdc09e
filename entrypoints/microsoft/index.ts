import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMicrosoftDesk } from './desk/desk';

export default defineUnlistedScript(() => {
  globalThis.dialbridgeMicrosoft = (ports) => createMicrosoftDesk(ports);
});
