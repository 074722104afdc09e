import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { PlainName } from './plain-name';

interface HandedOverProps {
  /** The number as the phone app is given it, a `tel:` address. */
  readonly href: string;
  readonly onClose: () => void;
}

/**
 * Says that a number went to the phone app. It stays until it is closed, because the browser may ask here whether the
 * app may be opened; where it has opened nothing, a click on the link does.
 */
export function HandedOver({ href, onClose }: HandedOverProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEscape(onClose);
  return (
    <main class="confirm-main">
      <header class="confirm-whom">
        <p class="muted">{t('call_handedOver')}</p>
        <h1>
          <PlainName text={numberIn(href)} class="number" />
        </h1>
      </header>
      <p role="status">{t('dialHandedOverTel')}</p>
      {href.startsWith('tel:') && (
        <p>
          <a href={href}>{t('handOverAgain')}</a>
        </p>
      )}
      <div class="confirm-answers">
        <button ref={button} type="button" name="close" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </main>
  );
}

const numberIn = (href: string): string => href.replace(/^tel:/, '').replaceAll('%23', '#');

function useEscape(act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.isTrusted) act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [act]);
}
