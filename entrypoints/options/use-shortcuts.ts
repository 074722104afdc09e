import { useEffect, useState } from 'preact/hooks';
import type { ShortcutLine } from '../../components/setup/shortcut-list';
import { type MessageKey, t } from '../../lib/i18n';
import { openShortcutPage, readShortcuts, type ShortcutName } from '../../lib/platform/shortcuts';

export interface ShortcutsModel {
  readonly shortcuts: readonly ShortcutLine[];
  /** Whether the browser would not open its page, so that the way there has to be told. */
  readonly tellWay: boolean;
  open(): void;
}

/** The keys in use; read again whenever the page is looked at, since they are changed elsewhere. */
export function useShortcuts(): ShortcutsModel {
  const [shortcuts, setShortcuts] = useState<readonly ShortcutLine[]>([]);
  const [tellWay, setTellWay] = useState(false);
  useEffect(() => {
    const read = async () => {
      const known = await readShortcuts();
      setShortcuts(known.map(({ name, keys }) => ({ name, keys, title: t(TITLES[name]) })));
    };
    void read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return {
    shortcuts,
    tellWay,
    open: () => void openShortcutPage().then((opened) => setTellWay(!opened)),
  };
}

const TITLES: Readonly<Record<ShortcutName, MessageKey>> = {
  _execute_action: 'shortcutPopup',
  'call-selection': 'shortcutCallSelection',
  'walk-numbers': 'shortcutWalk',
  'hang-up': 'shortcutHangUp',
};
