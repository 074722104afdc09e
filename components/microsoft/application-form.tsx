import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import { problemWords, t } from '../../lib/i18n';
import type { ApplicationWish } from '../../lib/messaging/microsoft';
import { readClientId, readTenant } from '../../lib/messaging/typed-ids';
import { Field } from '../ui/field';
import { CloudField } from './cloud-field';

interface ApplicationFormProps {
  readonly initial: ApplicationWish;
  readonly busy: boolean;
  /** Whether an application is stored that this one would take the place of. */
  readonly stored: boolean;
  /** Whether something else is what a person is here for. */
  readonly quiet: boolean;
  readonly onDraft: (draft: ApplicationWish) => void;
  /** Called within the person's gesture, so that the browser may be asked for permission. */
  readonly onConfigure: (wish: ApplicationWish) => void;
  /** What to do in the portal first, for the cloud that was chosen. */
  readonly guide: (cloud: ApplicationWish['cloud']) => ComponentChildren;
  /** What went wrong, between the fields and the button. */
  readonly children?: ComponentChildren;
}

/** Which application of which tenant is ours, with the way to it. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { initial, busy, stored, quiet, onDraft, onConfigure, guide, children } = props;
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  const write = (part: Partial<ApplicationWish>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onDraft(next);
  };
  const clientId = readClientId(draft.clientId, draft.tenant);
  const tenant = readTenant(draft.tenant);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (clientId.ok && tenant.ok) {
      if (!busy) onConfigure({ ...draft, clientId: clientId.value, tenant: tenant.value });
    } else pointTo(event.currentTarget, clientId.ok ? 'tenant' : 'clientId');
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <CloudField chosen={draft.cloud} onChoose={(cloud) => write({ cloud })} />
      {guide(draft.cloud)}
      <TextField
        label={t('microsoftClientId')}
        hint={t('microsoftClientIdHint')}
        problem={checked ? wrongWith(clientId) : null}
        name="clientId"
        value={draft.clientId}
        onWrite={(typed) => write({ clientId: typed })}
      />
      <TextField
        label={t('microsoftTenant')}
        hint={t('microsoftTenantHint')}
        problem={checked ? wrongWith(tenant) : null}
        name="tenant"
        value={draft.tenant}
        onWrite={(typed) => write({ tenant: typed })}
      />
      {children}
      <div class="row">
        <button type="submit" class={quiet ? '' : 'primary'} aria-disabled={busy}>
          {t(busy ? 'microsoftConfiguring' : stored ? 'microsoftConfigureAgain' : 'microsoftConfigure')}
        </button>
      </div>
      <p class="muted">{t('microsoftConfigureHint')}</p>
    </form>
  );
}

const wrongWith = (read: Result<string, Problem>): string | null =>
  read.ok ? null : problemWords(read.error, 'microsoft').what;

/** A keyboard goes to the field that has to be changed. */
function pointTo(form: EventTarget | null, name: string): void {
  if (!(form instanceof HTMLFormElement)) return;
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | null;
  readonly name: string;
  readonly value: string;
  readonly onWrite: (typed: string) => void;
}

function TextField({ label, hint, problem, name, value, onWrite }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          required
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        />
      )}
    </Field>
  );
}
