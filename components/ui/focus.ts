import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to the target where what had it is gone with a change of the value: a keyboard goes on from there.
 * Whoever is elsewhere on the page, or nowhere, is left in peace.
 */
export function useFocusAfter<Element extends HTMLElement>(
  value: unknown,
  target: RefObject<Element | null>,
): void {
  const shown = useRef(value);
  const focused = useRef<unknown>(null);
  // Nothing of what is taken away is gone yet.
  if (shown.current !== value) focused.current = document.activeElement;
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (focused.current instanceof Node && !focused.current.isConnected) target.current?.focus();
  }, [value, target]);
}

/** The same, with a target of its own. */
export function useFocusOnChange<Element extends HTMLElement>(value: unknown): RefObject<Element | null> {
  const target = useRef<Element>(null);
  useFocusAfter(value, target);
  return target;
}
