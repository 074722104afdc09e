import { request } from 'node:https';
import { markedInMail, openMail, placeOf, switches } from '../../browsers/journey';
import { type Tab, until } from '../../browsers/tab';
import { atMost, type Figures, measured, percentile } from '../figures';
import type { DialBench } from './world';

const MAIL = 'demo-delivery';
const NUMBER = '+49 (0)40 66969 128';

const WARM_CLICKS = 30;
const COLD_CLICKS = 10;

/** Click to `makecall` at the phone system, with the background awake: two requests, each on a connection of its own. */
export async function measureWarmLatency(bench: DialBench): Promise<Figures> {
  const clicks = await measureClicks(bench, WARM_CLICKS, async () => undefined);
  const floor = await measureFloor(bench, WARM_CLICKS);
  return {
    'dial.latency.warm.p95': atMost(percentile(clicks, 0.95), 'ms', 50),
    'dial.latency.warm.p50': measured(percentile(clicks, 0.5), 'ms'),
    'dial.latency.floor.p50': measured(percentile(floor, 0.5), 'ms'),
    'dial.latency.floor.p95': measured(percentile(floor, 0.95), 'ms'),
    'dial.latency.warm.vsFloor': measured(percentile(clicks, 0.5) / percentile(floor, 0.5), 'x'),
  };
}

/** The same with a background that has to be started by the click. */
export async function measureColdLatency(bench: DialBench): Promise<Figures> {
  const clicks = await measureClicks(bench, COLD_CLICKS, async (mail) => {
    await bench.browser.stopBackground();
    await mail.bringToFront();
  });
  return {
    'dial.latency.cold.p95': atMost(percentile(clicks, 0.95), 'ms', 400),
    'dial.latency.cold.p50': measured(percentile(clicks, 0.5), 'ms'),
  };
}

/** Milliseconds from the release of the mouse button to the request, click by click. */
async function measureClicks(
  { browser, emulators }: DialBench,
  clicks: number,
  before: (mail: Tab) => Promise<unknown>,
): Promise<readonly number[]> {
  const pbx = switches(emulators);
  const ownPage = await browser.openOwnPage('options.html');
  const mail = await openMail(browser, MAIL);
  await markedInMail(mail);
  const samples: number[] = [];
  for (let click = 0; click < clicks + 1; click += 1) {
    await startAnew(pbx, ownPage);
    await mail.bringToFront();
    const { x, y } = await placeOf(mail, NUMBER);
    await mail.mouse.move(5, 5);
    await before(mail);
    await mail.mouse.move(x, y);
    await mail.mouse.down();
    const released = Date.now();
    await mail.mouse.up();
    samples.push((await makecallAt(pbx)) - released);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'reject' });
    await until(browser.readCard, (card) => card.includes('has ended'));
    await mail.press('Escape');
  }
  await ownPage.close();
  await mail.close();
  // The first click fetches the token and warms every cache.
  return samples.slice(1);
}

type Switches = ReturnType<typeof switches>;

/** Limits on how often a person may call would make the bench last for hours, so it forgets its calls. */
async function startAnew(pbx: Switches, ownPage: Tab): Promise<void> {
  await pbx.send('DELETE', '/pbx/requests');
  await ownPage.evaluate(async () => {
    const api = Reflect.get(globalThis, 'chrome');
    await api.storage.session.remove('calls');
  }, null);
}

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly at: string;
}

async function makecallAt(pbx: Switches): Promise<number> {
  const find = async () => {
    const seen = (await pbx.send('GET', '/pbx/requests')) as readonly Seen[];
    return seen.find(({ method, path }) => method === 'POST' && path.endsWith('/makecall'));
  };
  const makecall = await until(find, (found) => found !== undefined);
  return Date.parse(makecall?.at ?? '');
}

/** What the same two requests take at least: from this process, each on a fresh connection, without a browser. */
async function measureFloor({ emulators }: DialBench, rounds: number): Promise<readonly number[]> {
  const pbx = switches(emulators);
  const token = await fetchToken(emulators);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const devices = (await exchange(emulators, 'GET', '/callcontrol/100/devices', token)) as readonly {
      readonly device_id: string;
    }[];
    const device = encodeURIComponent(devices[0]?.device_id ?? '');
    const path = `/callcontrol/100/devices/${device}/makecall`;
    await exchange(emulators, 'POST', path, token, JSON.stringify({ destination: '+494066969128' }));
    samples.push(performance.now() - start);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'reject' });
  }
  return samples;
}

type Emulators = DialBench['emulators'];

async function fetchToken(emulators: Emulators): Promise<string> {
  const { clientId, clientSecret } = emulators.pbx.employee;
  const form = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
  });
  const answer = await exchange(emulators, 'POST', '/connect/token', null, form.toString());
  return (answer as { readonly access_token: string }).access_token;
}

function exchange(
  { router }: Emulators,
  method: string,
  path: string,
  token: string | null,
  body?: string,
): Promise<unknown> {
  const headers = {
    host: 'pbx.example.com',
    connection: 'close',
    'content-type': token === null ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  // The floor is about time, not about trust: the product's own requests check the certificate.
  const options = {
    port: router.port,
    servername: 'pbx.example.com',
    agent: false,
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, method, path, headers }, async (reply) => {
      const parts: Buffer[] = [];
      for await (const part of reply) parts.push(Buffer.from(part));
      resolve(JSON.parse(Buffer.concat(parts).toString() || 'null'));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
