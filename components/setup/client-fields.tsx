import type { Ref } from 'preact';
import { t } from '../../lib/i18n';
import { Field } from '../ui/field';

export interface ClientDraft {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface ClientFieldsProps {
  readonly draft: ClientDraft;
  /** Whether a secret is stored that may be left unchanged. */
  readonly secretStored: boolean;
  readonly onWrite: (part: Partial<ClientDraft>) => void;
  /** The secret's input, for who points to it. */
  readonly secretRef?: Ref<HTMLInputElement>;
}

/** Who we are to the phone system. */
export function ClientFields({ draft, secretStored, onWrite, secretRef }: ClientFieldsProps) {
  return (
    <>
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
            onInput={({ currentTarget }) => onWrite({ clientId: currentTarget.value })}
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
            {...(secretRef ? { ref: secretRef } : {})}
            name="clientSecret"
            type="password"
            maxLength={4000}
            required={!secretStored}
            autocomplete="off"
            value={draft.clientSecret}
            onInput={({ currentTarget }) => onWrite({ clientSecret: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
