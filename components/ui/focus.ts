import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What had the focus is gone with the change of this value; a keyboard goes on from what the reference names. */
export function useFocusOnChange<Element extends HTMLElement>(value: unknown): RefObject<Element | null> {
  const target = useRef<Element>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    target.current?.focus();
  }, [value]);
  return target;
}

/** What had the focus is gone where this has come into its place. */
export function useFocusOnMount<Element extends HTMLElement>(): RefObject<Element | null> {
  const target = useRef<Element>(null);
  useEffect(() => target.current?.focus(), []);
  return target;
}
