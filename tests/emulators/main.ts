import { startEmulators } from './start';

/*
 * Runs the emulators until it is told to stop. With `--json` it prints one line of JSON, for programs;
 * without, the same for people.
 */

const emulators = await startEmulators();
const { ca, pbx, outlook, control, router } = emulators;
const summary = {
  ca,
  pbx: { url: pbx.url, ...pbx.admin },
  employee: pbx.employee,
  outlook: { url: outlook.url },
  control: { url: control.url },
  router,
};

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  await emulators.close();
  process.exit(0);
};
process.on('SIGTERM', end);
process.on('SIGINT', end);

console.log(process.argv.includes('--json') ? JSON.stringify(summary) : describe());

function describe(): string {
  return [
    'The emulators run until Ctrl+C. Their switches are described in tests/emulators/README.md.',
    '',
    `3CX            ${pbx.url}`,
    `  employee     client id ${pbx.employee.clientId}, secret ${pbx.employee.clientSecret}, extension ${pbx.employee.extension}`,
    `  administrator client id ${pbx.admin.clientId}, secret ${pbx.admin.clientSecret}, extension ${pbx.admin.extension}`,
    `Outlook        ${outlook.url}/mail/`,
    `Switches       ${control.url}`,
    `Every host     https://127.0.0.1:${router.port} by host name: ${router.hosts.join(', ')}`,
    `Authority      ${ca}`,
  ].join('\n');
}
