import { type MessageKey, t } from '../../lib/i18n';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import { useFocusOnChange } from '../ui/focus';
import { Foldable } from '../ui/foldable';
import { Switch } from '../ui/switch';
import { CertificateItem } from './certificate-item';
import { PortalList } from './portal-list';
import { uploadTasks } from './portal-tasks';
import { publicKeyName } from './save-file';
import { isSettled } from './trust';

export interface OrganisationWideProps {
  readonly view: MicrosoftView;
  readonly now: number;
  readonly busy: boolean;
  readonly ticks: readonly string[];
  readonly onTick: (id: string, done: boolean) => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onCreate: () => void;
  readonly onTry: (thumbprint: string) => void;
  readonly onRemove: (thumbprint: string) => void;
}

/** The application's own access by certificate: what it costs, the switch, and the key pairs. */
export function OrganisationWide(props: OrganisationWideProps) {
  const { view, busy, onSwitch } = props;
  return (
    <>
      <Switch
        name="organisation-wide"
        label={t('microsoftOrganisationWide')}
        hint={t('microsoftOrganisationWideHint')}
        on={view.organisationWide}
        busy={busy}
        onSwitch={onSwitch}
      />
      <Foldable summary={t('microsoftWhyTitle')}>
        <dl class="reasons">
          {REASONS.map(([title, text]) => (
            <div key={title}>
              <dt>{t(title)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      </Foldable>
      {view.organisationWide && <KeyPairs {...props} />}
    </>
  );
}

/** Why the request goes out without `Origin` (contracts/microsoft.md §2.3), and what keeps the key. */
const REASONS: readonly (readonly [title: MessageKey, text: MessageKey])[] = [
  ['microsoftWhyOriginTitle', 'microsoftWhyOrigin'],
  ['microsoftWhyOnceTitle', 'microsoftWhyOnce'],
  ['microsoftWhyKeyTitle', 'microsoftWhyKey'],
  ['microsoftWhyNotKeyTitle', 'microsoftWhyNotKey'],
];

function KeyPairs(props: OrganisationWideProps) {
  const { view, now, busy, ticks, onTick, onCreate, onTry, onRemove } = props;
  const { certificates, application } = view;
  const several = certificates.length > 1;
  const list = useFocusOnChange<HTMLDivElement>(certificates.length);
  return (
    <div ref={list} class="stack tight key-pairs" tabIndex={-1}>
      {certificates.length === 0 && <p>{t('microsoftNoKey')}</p>}
      {certificates.map((certificate) => (
        <CertificateItem
          key={certificate.thumbprint}
          certificate={certificate}
          several={several}
          now={now}
          busy={busy}
          onTry={() => onTry(certificate.thumbprint)}
          onRemove={() => onRemove(certificate.thumbprint)}
        >
          {application && (
            <PortalList
              label={t('microsoftUploadSteps')}
              tasks={uploadTasks(application, certificate, `${publicKeyName(certificate, several)}.pem`)}
              ticks={ticks}
              onTick={onTick}
            />
          )}
        </CertificateItem>
      ))}
      {mayCreate(view) && <Create first={certificates.length === 0} busy={busy} onCreate={onCreate} />}
    </div>
  );
}

/** One that is not trusted yet is to be uploaded, rather than followed by another. */
const mayCreate = ({ certificates }: MicrosoftView): boolean =>
  certificates.every((certificate) => certificate.use !== 'next' && isSettled(certificate));

interface CreateProps {
  readonly first: boolean;
  readonly busy: boolean;
  readonly onCreate: () => void;
}

const Create = ({ first, busy, onCreate }: CreateProps) => (
  <div>
    <button
      type="button"
      class={first ? 'primary' : ''}
      name="create-certificate"
      aria-disabled={busy}
      onClick={() => !busy && onCreate()}
    >
      {t(first ? 'microsoftGenerate' : 'microsoftGenerateNext')}
    </button>
    {!first && <p class="muted after">{t('microsoftGenerateNextHint')}</p>}
  </div>
);
