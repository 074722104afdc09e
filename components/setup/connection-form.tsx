import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { AddressField } from './address-field';
import { type ClientDraft, ClientFields } from './client-fields';

export interface ConnectionDraft extends ClientDraft {
  readonly address: string;
}

interface ConnectionFormProps {
  readonly initial: ConnectionDraft;
  /** Whether a secret is stored that may be left unchanged. */
  readonly secretStored: boolean;
  readonly busy: boolean;
  /** Grows whenever something points to the secret: it takes the focus. */
  readonly pointed?: number;
  /** What is typed so far, for a page that shows something else in between. */
  readonly onDraft?: (draft: ConnectionDraft) => void;
  /** Called within the person's gesture, so that the browser may be asked for permission. */
  readonly onConnect: (draft: ConnectionDraft) => void;
}

/** Where the phone system is and who we are to it. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { initial, secretStored, busy, pointed = 0, onDraft, onConnect } = props;
  const [draft, setDraft] = useState(initial);
  const secret = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (pointed > 0) secret.current?.focus();
  }, [pointed]);
  const write = (part: Partial<ConnectionDraft>) => {
    setDraft({ ...draft, ...part });
    onDraft?.({ ...draft, ...part });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) onConnect(draft);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <AddressField value={draft.address} onWrite={(address) => write({ address })} />
      <ClientFields draft={draft} secretStored={secretStored} onWrite={write} secretRef={secret} />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? t('connecting') : secretStored ? t('connectAgain') : t('connect')}
        </button>
      </div>
    </form>
  );
}
