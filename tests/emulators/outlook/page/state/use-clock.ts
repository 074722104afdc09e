import { useEffect, useState } from 'react';

const everyMs = 5000;

/** The mailbox's time, going on from where the document was made; renders the page anew every few seconds. */
export function useClock(start: string): Date {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - begun), everyMs);
    return () => clearInterval(timer);
  }, []);
  return new Date(Date.parse(start) + elapsed);
}
