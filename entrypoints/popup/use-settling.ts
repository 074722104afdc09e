import { useEffect, useState } from 'preact/hooks';

/** A click this soon after a card came up was meant for what stood there before. */
const SETTLE_MS = 400;

/** Whether the card of a call that was dialled here has only just come up; `null`: there is none. */
export function useSettling(dialled: string | null): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (dialled === null) return;
    const timer = setTimeout(() => setSettled(dialled), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [dialled]);
  return dialled !== settled && dialled !== null;
}
