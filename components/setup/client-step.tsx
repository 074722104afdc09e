import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Foldable } from '../ui/foldable';
import { type ClientDraft, ClientFields } from './client-fields';

interface ClientStepProps {
  readonly initial: ClientDraft;
  readonly busy: boolean;
  readonly onDraft: (draft: ClientDraft) => void;
  readonly onConnect: (draft: ClientDraft) => void;
  readonly onLater: () => void;
  /** What went wrong, between the fields and the buttons. */
  readonly children?: ComponentChildren;
}

/** Second step: the API client, proved on the wire. */
export function ClientStep({ initial, busy, onDraft, onConnect, onLater, children }: ClientStepProps) {
  const [draft, setDraft] = useState(initial);
  const write = (part: Partial<ClientDraft>) => {
    setDraft({ ...draft, ...part });
    onDraft({ ...draft, ...part });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) onConnect(draft);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t('clientStepIntro')}</p>
      <Foldable summary={t('clientGuide')}>
        <ol class="guide">
          <li>{t('clientGuide1')}</li>
          <li>{t('clientGuide2')}</li>
          <li>{t('clientGuide3')}</li>
          <li>{t('clientGuide4')}</li>
        </ol>
      </Foldable>
      <ClientFields draft={draft} secretStored={false} onWrite={write} />
      {children}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? t('connecting') : t('connect')}
        </button>
        <button type="button" class="ghost" name="later" onClick={onLater}>
          {t('stepLater')}
        </button>
      </div>
    </form>
  );
}
