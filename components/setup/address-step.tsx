import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { AddressField } from './address-field';

interface AddressStepProps {
  readonly initial: string;
  readonly busy: boolean;
  readonly onDraft: (address: string) => void;
  /** Called within the person's gesture, so that the browser may be asked for permission. */
  readonly onAllow: (address: string) => void;
  readonly onLater: () => void;
  /** What went wrong, between the field and the buttons. */
  readonly children?: ComponentChildren;
}

/** First step: where the phone system is, and the browser's leave to talk to it. */
export function AddressStep(props: AddressStepProps) {
  const { initial, busy, onDraft, onAllow, onLater, children } = props;
  const [address, setAddress] = useState(initial);
  const write = (typed: string) => {
    setAddress(typed);
    onDraft(typed);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) onAllow(address);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <AddressField value={address} onWrite={write} />
      <p class="muted">{t('addressStepHint')}</p>
      {children}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {t('addressStepContinue')}
        </button>
        <button type="button" class="ghost" name="later" onClick={onLater}>
          {t('stepLater')}
        </button>
      </div>
    </form>
  );
}
