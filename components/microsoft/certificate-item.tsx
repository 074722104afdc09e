import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n';
import type { CertificateView } from '../../lib/messaging/microsoft';
import { CheckIcon } from '../setup/check-icon';
import { CopyLine } from '../ui/copy-line';
import { Question } from '../ui/question';
import { KnownProblem } from './known-problem';
import { derOf, publicKeyName, saveFile } from './save-file';
import { dayInFull, daysBetween, nearMoment } from './times';
import { isSettled } from './trust';

interface CertificateItemProps {
  readonly certificate: CertificateView;
  /** Whether there are others beside it. */
  readonly several: boolean;
  readonly now: number;
  readonly busy: boolean;
  readonly onTry: () => void;
  readonly onRemove: () => void;
  /** The way to make Microsoft trust it, while it does not. */
  readonly children?: ComponentChildren;
}

/** One key pair: how the portal shows it, how long it is valid, and whether Microsoft trusts it. */
export function CertificateItem(props: CertificateItemProps) {
  const { certificate, several, now, busy, onTry, onRemove, children } = props;
  const { thumbprint, use, trust } = certificate;
  const titleId = useId();
  const settled = isSettled(certificate);
  return (
    <section class="card stack tight" aria-labelledby={titleId} data-use={use} data-thumbprint={thumbprint}>
      <h3 id={titleId}>{t(USES[use])}</h3>
      <CopyLine label={t('microsoftThumbprint')} text={thumbprint} />
      <Validity certificate={certificate} now={now} />
      <Files certificate={certificate} several={several} />
      {!settled && children}
      <div role="status">
        <Trust trust={trust} now={now} />
      </div>
      <div class="row">
        <button
          type="button"
          class={settled ? '' : 'primary'}
          name="try-certificate"
          aria-describedby={titleId}
          aria-disabled={busy}
          onClick={() => !busy && onTry()}
        >
          {t('microsoftTry')}
        </button>
        <Question
          name="remove-certificate"
          label={t('microsoftRemoveKey')}
          question={t(use === 'current' ? 'microsoftRemoveCurrentQuestion' : 'microsoftRemoveKeyQuestion')}
          hint={removalHint(certificate, several)}
          confirm={t('microsoftRemoveKeyNow')}
          keep={t('microsoftKeepKey')}
          busy={busy}
          onConfirm={onRemove}
        />
      </div>
    </section>
  );
}

function removalHint({ use, thumbprint }: CertificateView, several: boolean): string {
  const lasting = t('microsoftRemoveKeyHint', thumbprint.slice(0, 8));
  if (use !== 'current') return lasting;
  return `${t(several ? 'microsoftRemoveCurrentHint' : 'microsoftRemoveLastHint')} ${lasting}`;
}

/** The public half, as either of Microsoft's portals takes it. */
function Files({ certificate, several }: Pick<CertificateItemProps, 'certificate' | 'several'>) {
  const { pem } = certificate;
  const name = publicKeyName(certificate, several);
  return (
    <div class="row">
      <button
        type="button"
        name="save-pem"
        onClick={() => saveFile(`${name}.pem`, 'application/x-pem-file', pem)}
      >
        {t('microsoftSavePem', `${name}.pem`)}
      </button>
      <button
        type="button"
        class="ghost"
        name="save-cer"
        onClick={() => saveFile(`${name}.cer`, 'application/pkix-cert', derOf(pem))}
      >
        {t('microsoftSaveCer')}
      </button>
    </div>
  );
}

const USES: Readonly<Record<CertificateView['use'], MessageKey>> = {
  current: 'microsoftKeyCurrent',
  next: 'microsoftKeyNext',
  previous: 'microsoftKeyPrevious',
};

interface ValidityProps {
  readonly certificate: CertificateView;
  readonly now: number;
}

function Validity({ certificate: { validity, notBefore, notAfter }, now }: ValidityProps) {
  switch (validity) {
    case 'valid':
      return <p class="muted">{t('microsoftValidUntil', dayInFull(notAfter))}</p>;
    case 'soon':
      return (
        <div class="notice warn" data-validity="soon">
          <strong>{t('microsoftExpiresSoon', daysBetween(now, notAfter))}</strong>
          {t('microsoftExpiresSoonHint')}
        </div>
      );
    case 'expired':
      return (
        <div class="notice bad" data-validity="expired">
          <strong>{t('microsoftExpired', dayInFull(notAfter))}</strong>
          {t('microsoftExpiredHint')}
        </div>
      );
    case 'notYet':
      return <p class="notice warn">{t('microsoftNotYetValid', dayInFull(notBefore))}</p>;
  }
}

function Trust({ trust, now }: { readonly trust: CertificateView['trust']; readonly now: number }) {
  const state = trust === null ? 'waiting' : trust.problem === null ? 'good' : 'bad';
  const at = trust === null ? '' : nearMoment(trust.at, now);
  return (
    <div class="marked bare" data-state={MARKS[state]}>
      <CheckIcon state={state} />
      <div>
        <p>{t(TRUSTS[state], at)}</p>
        {trust?.problem && <KnownProblem problem={trust.problem} />}
      </div>
    </div>
  );
}

const MARKS = { waiting: 'unknown', good: 'yes', bad: 'no' } as const;
const TRUSTS = {
  waiting: 'microsoftTrustUnknown',
  good: 'microsoftTrusted',
  bad: 'microsoftNotTrusted',
} as const satisfies Record<string, MessageKey>;
