import { useEffect } from 'preact/hooks';
import { ConfirmOutcome } from '../../components/call/confirm-outcome';
import { ConfirmView } from '../../components/call/confirm-view';
import { t } from '../../lib/i18n';
import { closeThisPage } from '../../lib/platform/own-pages';
import { useConfirm } from './use-confirm';

/** Asks about one number; the question's id stands in the page's address. */
export function Confirm({ id }: { readonly id: string }) {
  const { step, answer } = useConfirm(id, closeThisPage);
  const cancel = () => void answer(false, false);
  useEscape(step.at === 'asking' && !step.busy ? cancel : step.at === 'over' ? closeThisPage : null);
  switch (step.at) {
    case 'reading':
      return (
        <main class="confirm-main">
          <h1 class="muted">{t('confirmReading')}</h1>
        </main>
      );
    case 'asking':
      return (
        <ConfirmView
          question={step.question}
          busy={step.busy}
          onCall={(remember) => void answer(true, remember)}
          onCancel={cancel}
        />
      );
    case 'over':
      return (
        <ConfirmOutcome outcome={step.outcome} closing={step.closing} onClose={() => void closeThisPage()} />
      );
  }
}

/** Esc says no, wherever the focus is. */
function useEscape(act: (() => void) | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.isTrusted) act?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [act]);
}
