import { ShortcutList } from '../../components/setup/shortcut-list';
import { Group } from '../../components/ui/group';
import { t } from '../../lib/i18n';
import { useShortcuts } from './use-shortcuts';

/** The keys in use. */
export function Keyboard() {
  const { shortcuts, tellWay, open } = useShortcuts();
  return (
    <Group id="calling-keyboard" title={t('groupKeyboard')} hint={t('groupKeyboardHint')}>
      <ShortcutList shortcuts={shortcuts} tellWay={tellWay} onOpen={open} />
    </Group>
  );
}
