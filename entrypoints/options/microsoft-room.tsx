import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { Skeleton } from '../../components/ui/skeleton';
import { problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { MicrosoftSectionProps } from './microsoft-rooms';

type Section = FunctionComponent<MicrosoftSectionProps>;

/**
 * The section about Microsoft 365. Few people need it, and it is as large as the rest of the page: its code is
 * loaded when it is opened.
 */
export function MicrosoftRoom({ microsoft }: Pick<MicrosoftSectionProps, 'microsoft'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [section, setSection] = useState<{ readonly Section: Section } | 'lost' | null>(null);
  useEffect(() => {
    import('./microsoft-section').then(
      ({ MicrosoftSection }) => setSection({ Section: MicrosoftSection }),
      () => setSection('lost'),
    );
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('microsoftTitle')}
      </h1>
      <Body section={section} microsoft={microsoft} heading={heading} />
    </>
  );
}

interface BodyProps extends Omit<MicrosoftSectionProps, 'view'> {
  readonly section: { readonly Section: Section } | 'lost' | null;
}

function Body({ section, microsoft, heading }: BodyProps) {
  const { view, problem: trouble } = microsoft;
  // After an update of the extension the page is older than its files.
  const lost = section === 'lost' ? problem('interrupted', 'chunk') : null;
  if (section && section !== 'lost' && view)
    return <section.Section microsoft={microsoft} view={view} heading={heading} />;
  const shown = lost ?? (view ? null : trouble);
  if (!shown) return <Skeleton />;
  return (
    <div role="alert">
      <ProblemNotice problem={shown} wanted="microsoft" />
    </div>
  );
}
