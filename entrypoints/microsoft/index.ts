import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { t } from '../../lib/i18n';
import { hasMicrosoftAccess } from '../../lib/platform/microsoft-access';
import { withoutOrigin } from '../../lib/platform/without-origin';
import { createKeyPairStore } from '../../lib/storage/key-pairs';
import * as microsoft from '../../lib/storage/microsoft';
import { createMicrosoftDesk } from './desk/desk';

/** Runs in the background, when it first asks for it. */
export default defineUnlistedScript(() => {
  globalThis.dialbridgeMicrosoft = (ports) =>
    createMicrosoftDesk({
      ...ports,
      storage: {
        application: microsoft.applicationItem,
        organisationWide: microsoft.organisationWideItem,
        applicationToken: microsoft.applicationTokenItem,
        clockOffset: microsoft.microsoftClockItem,
        keyPairs: createKeyPairStore(),
      },
      hasAccess: hasMicrosoftAccess,
      withoutOrigin,
      ownName: t('extensionName'),
      newId: () => crypto.randomUUID(),
    });
});
