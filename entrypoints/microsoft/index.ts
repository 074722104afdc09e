import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { t } from '../../lib/i18n';
import { wakeMicrosoftAt } from '../../lib/platform/alarm';
import { hasMicrosoftAccess } from '../../lib/platform/microsoft-access';
import { ownRedirectUri, webAuthFlow } from '../../lib/platform/web-auth-flow';
import { withoutOrigin } from '../../lib/platform/without-origin';
import { createKeyPairStore } from '../../lib/storage/key-pairs';
import { keyReminderItem } from '../../lib/storage/key-reminder';
import * as microsoft from '../../lib/storage/microsoft';
import * as signIn from '../../lib/storage/microsoft-sign-in';
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
        signIn: signIn.signInRecordItem,
        session: signIn.microsoftSessionItem,
        account: microsoft.accountItem,
        organisation: microsoft.organisationItem,
        consents: microsoft.consentItems,
        keyReminder: keyReminderItem,
      },
      hasAccess: hasMicrosoftAccess,
      withoutOrigin,
      webAuthFlow,
      redirectUri: ownRedirectUri(),
      wakeAt: wakeMicrosoftAt,
      ownName: t('extensionName'),
      newId: () => crypto.randomUUID(),
    });
});
