import { t } from '../../lib/i18n';
import type { StatusView } from '../../lib/messaging/views';
import { namedIn, shortName } from '../presence/phone-names';
import { isolated, plain } from './plain-name';

interface PopupFootProps {
  readonly status: StatusView | null;
  readonly onSettings: () => void;
}

/** From which extension, phone and phone system calls go out, and the way to change that. */
export function PopupFoot({ status, onSettings }: PopupFootProps) {
  return (
    <footer class="popup-foot">
      <div class="grow muted">{status && <Origin status={status} />}</div>
      <button type="button" name="settings" class="ghost" onClick={onSettings}>
        {t('settings')}
      </button>
    </footer>
  );
}

function Origin({ status: { connection, line } }: { readonly status: StatusView }) {
  if (connection.state === 'none') return <p>{t('popupTitle')}</p>;
  const phone = connection.phone ?? line?.phones[0] ?? null;
  const others = line?.phones ?? [];
  return (
    <>
      <p class="cut" title={phone === null ? '' : plain(phone)}>
        {phone === null
          ? t('popupExtension', connection.extension)
          : t('popupLinePhone', connection.extension, isolated(namedIn(shortName(phone, others))))}
      </p>
      <p class="cut">{connection.host}</p>
    </>
  );
}
