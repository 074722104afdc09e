import type { Emulators } from './start';

/*
 * Runs the emulators until it is told to stop. With `--json` it prints one line of JSON, for programs;
 * without, the same for people. Signals are heard before anything is started, so that whoever ends it early
 * finds nothing left behind either.
 */

let emulators: Promise<Emulators> | undefined;
let ending = false;

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const started = await emulators;
  await started?.close();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());

const { startEmulators } = await import('./start');
if (!ending) {
  emulators = startEmulators();
  const running = await emulators;
  if (!ending) console.log(process.argv.includes('--json') ? summary(running) : describe(running));
}

function summary({ ca, pbx, outlook, entra, control }: Emulators): string {
  return JSON.stringify({
    ca,
    pbx: { url: pbx.url, ...pbx.admin },
    employee: pbx.employee,
    outlook: { url: outlook.url },
    entra: { url: entra.url, tenantId: entra.tenantId, application: entra.application },
    control: { url: control.url },
  });
}

function describe({ ca, pbx, outlook, entra, control, router }: Emulators): string {
  return [
    'The emulators run until Ctrl+C. Their switches are described in tests/emulators/README.md.',
    '',
    `3CX            ${pbx.url}`,
    `  employee     client id ${pbx.employee.clientId}, secret ${pbx.employee.clientSecret}, extension ${pbx.employee.extension}`,
    `  administrator client id ${pbx.admin.clientId}, secret ${pbx.admin.clientSecret}, extension ${pbx.admin.extension}`,
    `Outlook        ${outlook.url}/mail/`,
    `Microsoft 365  ${entra.url}/portal`,
    `  tenant        ${entra.tenantId}`,
    `  application   client id ${entra.application.clientId}, its certificate and key with --json`,
    `  single page   client id ${entra.singlePageApp.clientId}`,
    `Switches       ${control.url}`,
    `Every host     https://127.0.0.1:${router.port} by host name: ${router.hosts.join(', ')}`,
    `Authority      ${ca}`,
  ].join('\n');
}
