import { t } from '../../lib/i18n';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import { CopyLine } from '../ui/copy-line';
import { PortalList } from './portal-list';
import { redirectTasks } from './portal-tasks';

interface RedirectUrlsProps {
  readonly view: MicrosoftView;
  readonly ticks: readonly string[];
  readonly onTick: (id: string, done: boolean) => void;
}

/** Where Microsoft sends a sign-in back to, in each browser; the own one first. */
export function RedirectUrls({ view: { redirectUrls, application }, ticks, onTick }: RedirectUrlsProps) {
  const ownFirst = redirectUrls.toSorted((one, other) => Number(other.own) - Number(one.own));
  return (
    <>
      <p>{t('microsoftRedirectIntro')}</p>
      {ownFirst.map(({ browser, url, own }) => {
        const name = t(browser === 'chromium' ? 'microsoftBrowserChromium' : 'microsoftBrowserFirefox');
        return <CopyLine key={url} label={own ? t('microsoftThisBrowser', name) : name} text={url} />;
      })}
      {application && (
        <PortalList
          label={t('microsoftRedirectSteps')}
          tasks={redirectTasks(application)}
          ticks={ticks}
          onTick={onTick}
        />
      )}
    </>
  );
}
