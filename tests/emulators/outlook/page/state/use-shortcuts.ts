import { useEffect, useRef } from 'react';
import { report } from '../beacon';

export interface Shortcuts {
  readonly remove: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly reply: () => void;
  readonly compose: () => void;
  readonly escape: () => void;
}

/** Outlook's keys, heard on the document, silent while somebody types. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const typing = isEditable(event.composedPath()[0] ?? event.target);
      if (typing && event.key !== 'Escape') return;
      if (!act(event.key, latest.current)) return;
      report({ type: 'key', key: event.key });
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function act(key: string, shortcuts: Shortcuts): boolean {
  if (key === 'Delete') shortcuts.remove();
  else if (key === 'ArrowDown' || key === 'j') shortcuts.step(1);
  else if (key === 'ArrowUp' || key === 'k') shortcuts.step(-1);
  else if (key === 'r') shortcuts.reply();
  else if (key === 'n') shortcuts.compose();
  else if (key === 'Escape') shortcuts.escape();
  else return false;
  return true;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  );
}
