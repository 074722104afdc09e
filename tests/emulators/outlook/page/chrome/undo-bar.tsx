/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { MailRow } from '../../wire';
import { useUi } from '../ui-context';
import css from './chrome.module.css';

const shownMs = 8000;

/** Says for a while what was deleted, and brings it back. */
export function UndoBar({
  deleted,
  onUndo,
}: {
  readonly deleted: MailRow | null;
  readonly onUndo: () => void;
}) {
  const { words } = useUi();
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    setOver(null);
    if (deleted === null) return;
    const timer = setTimeout(() => setOver(deleted.id), shownMs);
    return () => clearTimeout(timer);
  }, [deleted]);
  return (
    <div className={css.notices} data-app-section="NotificationPane" role="status">
      {deleted !== null && over !== deleted.id && (
        <div className={css.undo}>
          <span>
            {words.deletedBar}: {deleted.subject}
          </span>
          <button type="button" onClick={onUndo}>
            {words.undo}
          </button>
        </div>
      )}
    </div>
  );
}
