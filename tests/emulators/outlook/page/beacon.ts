import type { Beacon } from '../wire';

/** Tells the server what happened here, in order. */
export function report(beacon: Beacon): void {
  void fetch('/api/log', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(beacon),
    keepalive: true,
  }).catch(() => {});
}

/** Reports what went wrong in the page, whoever caused it. */
export function reportFaults(): void {
  addEventListener('error', (event) => report({ type: 'page-error', message: event.message }));
  addEventListener('unhandledrejection', (event) =>
    report({ type: 'page-error', message: String(event.reason) }),
  );
  document.addEventListener('securitypolicyviolation', (event) => {
    report({
      type: 'csp-violation',
      message: `${event.violatedDirective} ${event.blockedURI} ${event.sample}`.trim(),
    });
  });
}
