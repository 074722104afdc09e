import { t } from '../../lib/i18n';
import type { PageView, StatusView } from '../../lib/messaging/views';

interface AccessNoticeProps {
  readonly status: StatusView;
  /** The tab under the popup: its host may be the one of Outlook's that may not be read. */
  readonly page: PageView | null;
  readonly onAllowPbx: (host: string) => void;
  readonly onAllowOutlook: () => void;
}

/** What the browser does not let us do, one thing at a time, each with the button that asks for it. */
export function AccessNotice({ status, page, onAllowPbx, onAllowOutlook }: AccessNoticeProps) {
  const { connection, outlookAllowed } = status;
  if (connection.state === 'accessMissing') {
    const { host } = connection;
    return (
      <Notice
        name="allow-pbx"
        title={t('accessMissingTitle', host)}
        text={t('problem_accessMissing')}
        button={t('allowAccess')}
        onAllow={() => onAllowPbx(host)}
      />
    );
  }
  const host = page && !page.allowed ? page.host : null;
  if (outlookAllowed && host === null) return null;
  return (
    <Notice
      name="allow-outlook"
      title={t('outlookMissingTitle')}
      text={outlookAllowed && host !== null ? t('outlookHostMissing', host) : t('outlookMissing')}
      button={t('allowOutlook')}
      onAllow={onAllowOutlook}
    />
  );
}

interface NoticeProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly onAllow: () => void;
}

function Notice({ name, title, text, button, onAllow }: NoticeProps) {
  return (
    <div class="notice warn popup-access" data-access={name}>
      <strong>{title}</strong>
      {text}
      <button type="button" class="primary" name={name} onClick={onAllow}>
        {button}
      </button>
    </div>
  );
}
