/** What a key means in the card; `null` where the browser's own meaning is enough. */
export type KeyMeaning = 'close' | 'enter' | 'nothing' | null;

/**
 * Reads a key that was pressed in the card, and keeps Tab going round in it. A key that is held does not press
 * a button again: whoever holds Enter a moment too long wants to call, not to take it back.
 */
export function readKey(event: KeyboardEvent, root: ShadowRoot): KeyMeaning {
  if (!event.isTrusted || event.isComposing) return null;
  if (event.key === 'Escape') return meant(event, 'close');
  if (event.key === 'Tab') return goRound(event, root);
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (isPress && event.repeat) return meant(event, 'nothing');
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  if (event.key === 'Enter' && isPlain && isField(root.activeElement)) return meant(event, 'enter');
  return null;
}

const isField = (element: Element | null) => element instanceof HTMLInputElement;

function meant(event: KeyboardEvent, meaning: KeyMeaning): KeyMeaning {
  event.preventDefault();
  return meaning;
}

function goRound(event: KeyboardEvent, root: ShadowRoot): KeyMeaning {
  const stops = [...root.querySelectorAll<HTMLElement>('button, input')];
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
  if (root.activeElement !== last) return null;
  first?.focus();
  return meant(event, 'nothing');
}
