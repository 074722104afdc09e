import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExchange } from '../../lib/http/exchange';
import { createTestBackground } from '../fixtures/background-world';
import { type EmulatedPbx, startEmulatedPbx } from '../fixtures/emulated-pbx';
import { createHttpsFetch } from '../fixtures/https-fetch';
import { PAYLOADS } from '../fixtures/messages';
import { MAKECALL, swallowed, tamperedFetch } from '../fixtures/tampered-fetch';

/*
 * The whole background as it is put together for the browser, over TLS against the phone system: what the page,
 * the popup and the toolbar are told after each fault, and how often a phone rang.
 */

const TAB = { tabId: 7 };
const PAGE = { tabId: null };
const CLICK = PAYLOADS['dial.intent'];

let pbx: EmulatedPbx;
let background: ReturnType<typeof createTestBackground>;
const network = () => createHttpsFetch(pbx.network);
const start = (fetch = network(), storage?: typeof background.storage) => {
  background = createTestBackground({ exchange: createExchange(fetch), ...(storage ? { storage } : {}) });
  return background;
};
beforeAll(async () => {
  pbx = await startEmulatedPbx();
});
beforeEach(async () => {
  await pbx.control('POST', '/reset');
  start();
});
afterEach(() => background.desks.watch.stop());
afterAll(() => pbx.close());

/** What everybody is told once the click is dealt with. */
async function click() {
  const answer = await background.routes['dial.intent'](CLICK, TAB);
  const status = await background.routes['status.read'](null, PAGE);
  if (!answer.ok || !status.ok) throw new Error('the background answered with a problem of its own');
  const { state, problem } = answer.value;
  return { page: { state, problem }, popup: status.value.call?.state, badge: background.badges.at(-1) };
}

const makecalls = async () => (await pbx.makecalls()).filter(({ status }) => status < 300).length;

interface Row {
  readonly fault: string;
  readonly plan: object;
  readonly state: string;
  readonly problem: string | null;
  readonly rings: number;
}

const TABLE: readonly Row[] = [
  { fault: 'lost answer', plan: { kind: 'lose-answer' }, state: 'ringing', problem: null, rings: 1 },
  { fault: 'cut before it came', plan: { kind: 'cut' }, state: 'unknown', problem: 'answerLost', rings: 0 },
  { fault: '401 once', plan: { kind: 'fail', status: 401 }, state: 'ringing', problem: null, rings: 1 },
  {
    fault: '401 again',
    plan: { kind: 'fail', status: 401, times: 2 },
    state: 'failed',
    problem: 'tokenRefused',
    rings: 0,
  },
  { fault: '403', plan: { kind: 'fail', status: 403 }, state: 'failed', problem: 'forbidden', rings: 0 },
  { fault: '404', plan: { kind: 'fail', status: 404 }, state: 'failed', problem: 'deviceGone', rings: 0 },
  { fault: '422', plan: { kind: 'fail', status: 422 }, state: 'failed', problem: 'cannotCall', rings: 0 },
  {
    fault: '424',
    plan: { kind: 'fail', status: 424 },
    state: 'failed',
    problem: 'dependencyFailed',
    rings: 0,
  },
  { fault: '429', plan: { kind: 'fail', status: 429 }, state: 'failed', problem: 'throttled', rings: 0 },
  { fault: '503', plan: { kind: 'fail', status: 503 }, state: 'failed', problem: 'throttled', rings: 0 },
  {
    fault: 'an error page before',
    plan: { kind: 'fail', status: 502, body: 'html' },
    state: 'unknown',
    problem: 'answerLost',
    rings: 0,
  },
  {
    fault: 'an error page after',
    plan: { kind: 'fail', status: 502, body: 'html', when: 'after' },
    state: 'ringing',
    problem: null,
    rings: 1,
  },
];

const BADGE: Readonly<Record<string, string>> = { ringing: 'call', failed: 'attention', unknown: 'none' };

describe('a click, the page, the popup and the toolbar', () => {
  it.each(TABLE)('after $fault agree that it is $state', async ({ plan, state, problem, rings }) => {
    await pbx.control('POST', '/faults', { match: MAKECALL.source, ...plan });
    expect(await click()).toEqual({ page: { state, problem }, popup: state, badge: BADGE[state] });
    expect(await makecalls()).toBe(rings);
    const again = await background.routes['dial.intent'](CLICK, TAB);
    expect(again).toMatchObject({ value: { state } });
    expect(await makecalls()).toBe(rings);
  });

  it('after a worker that died before it had asked agree that nobody knows, and nobody asks again', async () => {
    const { storage } = start(tamperedFetch(network(), MAKECALL, { instead: swallowed }));
    void background.routes['dial.intent'](CLICK, TAB);
    await expect.poll(async () => (await background.desks.journal.read())?.extension).toBe('100');
    background.desks.watch.stop();
    start(network(), storage);
    await background.desks.takeUpAbandoned();
    expect(await background.routes['call.follow']({ intentId: CLICK.id }, TAB)).toMatchObject({
      value: { state: 'unknown' },
    });
    expect(await makecalls()).toBe(0);
  });
});
