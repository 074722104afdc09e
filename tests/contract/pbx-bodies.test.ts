import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab } from './pbx-lab';

/*
 * Bodies that no client sends in earnest: they are refused, none is answered with 500, and none gets in where the
 * requests are kept.
 */

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

const send = (method: string, path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${lab.base}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, body });

const signedIn = () => ({ authorization: `Bearer ${token}` });
const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe.each([
  ['lists', lists],
  ['objects', objects],
])('JSON of ever deeper %s', (_, nested) => {
  const deep = nested(5_000);

  it('is refused like any other body before anybody is signed in', async () => {
    expect((await send('POST', '/connect/token', deep)).status).toBe(400);
    expect((await send('POST', '/callcontrol/100/makecall', deep)).status).toBe(401);
    expect((await send('PATCH', '/xapi/v1/Users(31)', deep)).status).toBe(401);
    expect((await send('POST', '/nowhere', deep)).status).toBe(404);
  });

  it('is no JSON to those who read it: 400', async () => {
    const answers = [
      await send('POST', '/callcontrol/100/makecall', deep, signedIn()),
      await send('PATCH', '/xapi/v1/Users(31)', deep, signedIn()),
      await send('PATCH', '/xapi/v1/Users(31)', `{"Phones":[{"a":${deep}}]}`, signedIn()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await lab.control('GET', '/requests')).toHaveLength(4);
  });
});

describe('the list of requests', () => {
  it('tells no secrets of a body that is no JSON', async () => {
    await send('POST', '/nowhere', `{"client_secret":"abc","a":${lists(100)}}`);
    await send('POST', '/nowhere', '{"Password": "abc');
    const seen = JSON.stringify(await lab.control('GET', '/requests'));
    expect(seen).toContain('***');
    expect(seen).not.toContain('abc');
  });
});
