import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Field } from '../ui/field';

export interface ConnectionDraft {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface ConnectionFormProps {
  readonly initial: ConnectionDraft;
  /** Whether a secret is stored that may be left unchanged. */
  readonly secretStored: boolean;
  readonly busy: boolean;
  /** What is typed so far, for a page that shows something else in between. */
  readonly onDraft?: (draft: ConnectionDraft) => void;
  /** Called within the person's gesture, so that the browser may be asked for permission. */
  readonly onConnect: (draft: ConnectionDraft) => void;
}

/** Where the phone system is and who we are to it. */
export function ConnectionForm({ initial, secretStored, busy, onDraft, onConnect }: ConnectionFormProps) {
  const [draft, setDraft] = useState(initial);
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
      <Field label={t('fieldAddress')} hint={t('fieldAddressHint')}>
        {(ids) => (
          <input
            {...ids}
            name="address"
            required
            maxLength={300}
            autocomplete="url"
            spellcheck={false}
            inputMode="url"
            value={draft.address}
            onInput={({ currentTarget }) => write({ address: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('fieldClientId')}>
        {(ids) => (
          <input
            {...ids}
            name="clientId"
            required
            maxLength={200}
            pattern=".*\S.*"
            autocomplete="off"
            spellcheck={false}
            value={draft.clientId}
            onInput={({ currentTarget }) => write({ clientId: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('fieldClientSecret')}
        hint={secretStored ? t('fieldClientSecretKept') : t('fieldClientSecretHint')}
      >
        {(ids) => (
          <input
            {...ids}
            name="clientSecret"
            type="password"
            maxLength={4000}
            required={!secretStored}
            autocomplete="off"
            value={draft.clientSecret}
            onInput={({ currentTarget }) => write({ clientSecret: currentTarget.value })}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? t('connecting') : secretStored ? t('connectAgain') : t('connect')}
        </button>
      </div>
    </form>
  );
}
