/**
 * Arrow keys, Home and End in a list whose rows hold buttons: the same button of another row gets the focus.
 * Only the current row is reached by Tab, so that a long list is one stop of few.
 */
export function moveByKeys(event: KeyboardEvent, onRow: (index: number) => void, onLeave: () => void): void {
  const list = event.currentTarget;
  const button = event.target;
  if (!(list instanceof HTMLElement) || !(button instanceof HTMLButtonElement)) return;
  const alike = [...list.querySelectorAll<HTMLButtonElement>(`button[name="${button.name}"]`)];
  const from = alike.indexOf(button);
  const to = targetOf(event.key, from, alike.length);
  if (to === null || from < 0) return;
  event.preventDefault();
  if (to < 0) {
    onLeave();
    return;
  }
  const next = Math.min(to, alike.length - 1);
  onRow(next);
  alike[next]?.focus();
}

function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
