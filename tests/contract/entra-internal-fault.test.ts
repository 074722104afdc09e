import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEntra, type Entra } from '../emulators/entra';

let isBroken = false;
let entra: Entra;
let server: Server;
let base: string;
beforeAll(async () => {
  entra = await createEntra({ now: brokenOnce });
  server = createServer(entra.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await entra.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A clock that stands still in the middle of a request. */
function brokenOnce(): number {
  if (!isBroken) return Date.now();
  isBroken = false;
  throw new Error('The clock is broken.');
}

async function whileBroken(path: string) {
  isBroken = true;
  const response = await fetch(base + path);
  return { status: response.status, body: await response.json() };
}

it('a fault of the emulator itself is told in the shape of the sign-in service', async () => {
  expect(await whileBroken('/common/discovery/v2.0/keys')).toMatchObject({
    status: 500,
    body: {
      error: 'server_error',
      error_description: expect.stringMatching(/^AADSTS50000: .*The clock is broken\.\r\nTrace ID: /),
      error_codes: [50000],
    },
  });
});

it('and in that of Graph', async () => {
  expect(await whileBroken('/v1.0/me')).toMatchObject({
    status: 500,
    body: { error: { code: 'InternalServerError', message: 'The clock is broken.' } },
  });
});
