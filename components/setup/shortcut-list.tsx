import { t } from '../../lib/i18n';

export interface ShortcutLine {
  readonly name: string;
  readonly title: string;
  /** As the browser writes them; empty where none are set. */
  readonly keys: string;
}

interface ShortcutListProps {
  readonly shortcuts: readonly ShortcutLine[];
  /** Whether the browser would not open its page of shortcuts, so that the way there has to be told. */
  readonly tellWay: boolean;
  readonly onOpen: () => void;
}

/** The keys in use, and the way to change them, which only the browser may. */
export function ShortcutList({ shortcuts, tellWay, onOpen }: ShortcutListProps) {
  return (
    <>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('shortcutDoes')}</th>
            <th scope="col">{t('shortcutKeys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ name, title, keys }) => (
            <tr key={name}>
              <td>{title}</td>
              <td>{keys === '' ? <span class="muted">{t('shortcutUnset')}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" name="open-shortcuts" onClick={onOpen}>
          {t('shortcutsOpen')}
        </button>
      </div>
      <p role="status" class="muted">
        {tellWay ? t('shortcutsWay') : ''}
      </p>
    </>
  );
}
