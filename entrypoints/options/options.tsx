import { useEffect, useState } from 'preact/hooks';
import { SectionNav } from '../../components/ui/section-nav';
import { t } from '../../lib/i18n';
import { CallingSection } from './calling-section';
import { ConnectionSection } from './connection-section';
import { MicrosoftRoom } from './microsoft-room';
import { type ConnectionRooms, useConnectionRooms } from './rooms';
import { useCalling } from './use-calling';
import { useMicrosoft } from './use-microsoft';

/** The options page: one section at a time, each named with its condition. */
export function Options() {
  const current = useSection();
  const rooms = useConnectionRooms();
  const calling = useCalling();
  const microsoft = useMicrosoft();
  const { view } = rooms.connection;
  const sections = [
    { id: 'connection', name: t('sectionConnection'), condition: conditionOf(rooms) },
    { id: 'calling', name: t('sectionCalling'), condition: calling.condition },
    { id: 'microsoft', name: t('microsoftTitle'), condition: microsoft.condition },
  ];
  return (
    <>
      <SectionNav label={t('navLabel')} sections={sections} current={current} />
      <main class="options-main">
        {current === 'connection' && <ConnectionSection {...rooms} />}
        {current === 'calling' && (
          <CallingSection calling={calling} host={view && view.state !== 'none' ? view.host : null} />
        )}
        {current === 'microsoft' && <MicrosoftRoom microsoft={microsoft} />}
      </main>
    </>
  );
}

/** A connection over which the last test found that nobody can call is not called connected. */
function conditionOf({ connection: { view, condition }, test }: ConnectionRooms): string {
  return test.failing && view && view.state !== 'none' ? t('conditionNotReady', view.host) : condition;
}

/** The section that the address names, or a part of; the first one otherwise. */
function useSection(): SectionId {
  const [current, setCurrent] = useState(sectionInAddress);
  useEffect(() => {
    const follow = () => setCurrent(sectionInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return current;
}

const SECTION_IDS = ['connection', 'calling', 'microsoft'] as const;
type SectionId = (typeof SECTION_IDS)[number];

const sectionInAddress = (): SectionId =>
  SECTION_IDS.find((id) => location.hash.split('-')[0] === `#${id}`) ?? SECTION_IDS[0];
