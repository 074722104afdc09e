/** @jsxImportSource react */
import { Icon, type IconName } from '../icons';
import type { View } from '../state/route';
import { useUi } from '../ui-context';
import css from './chrome.module.css';

interface AppRailProps {
  readonly view: View;
  readonly onShow: (view: View) => void;
}

/** The strip of apps at the left edge. */
export function AppRail({ view, onShow }: AppRailProps) {
  const { words } = useUi();
  return (
    <nav className={css.rail} aria-label="Apps">
      <RailButton icon="mail" label={words.mail} current={view === 'mail'} onClick={() => onShow('mail')} />
      <RailButton
        icon="calendar"
        label={words.calendar}
        current={view === 'calendar'}
        onClick={() => onShow('calendar')}
      />
      <RailButton
        icon="people"
        label={words.people}
        current={view === 'people'}
        onClick={() => onShow('people')}
      />
      <RailButton icon="check" label={words.toDo} current={false} onClick={() => {}} />
      <RailButton icon="apps" label={words.apps} current={false} onClick={() => {}} />
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly current: boolean;
  readonly onClick: () => void;
}

function RailButton({ icon, label, current, onClick }: RailButtonProps) {
  return (
    <button
      type="button"
      className={`${css.railButton} ${current ? css.railCurrent : ''}`}
      aria-label={label}
      title={label}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon name={icon} size={22} />
    </button>
  );
}
