import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../lib/http/exchange';
import { anIntent } from '../fixtures/dialling';
import { MAKECALL } from '../fixtures/tampered-fetch';
import { shareCaller } from './caller';

const caller = shareCaller();
const ID = anIntent().id;

/**
 * A browser that sends a request to call twice by itself, as some do when a connection breaks
 * (docs/decisions/0003), and hears one of the answers, or none.
 */
const sendingTwice =
  (heard: 'first' | 'second' | 'none') =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    if (!MAKECALL.test(`${init.method} ${new URL(url).pathname}`)) return fetch(url, init);
    const first = await fetch(url, init);
    const second = await fetch(url, init);
    if (heard === 'none') throw new TypeError('Failed to fetch');
    return heard === 'first' ? first : second;
  };

describe('a request to call that the browser sent twice', () => {
  it.each(['first', 'second', 'none'] as const)('is one call after one look: heard %s', async (heard) => {
    const { awakeOver, outcomes } = caller();
    const { calls } = awakeOver(sendingTwice(heard));
    expect(await calls.place(anIntent())).toMatchObject({ state: 'ringing' });
    expect((await outcomes()).toSorted()).toEqual(['own-ringing', 'own-ringing']);
    expect(await calls.read()).toMatchObject({ state: 'ringing' });
    expect((await outcomes()).toSorted()).toEqual(['dropped', 'own-ringing']);
  });

  it.each(['first', 'second', 'none'] as const)(
    'is no call once it is taken back: heard %s',
    async (heard) => {
      const { awakeOver, outcomes } = caller();
      const { calls } = awakeOver(sendingTwice(heard));
      await calls.place(anIntent());
      expect(await calls.hangUp(ID)).toMatchObject({ ok: true, value: { state: 'ended' } });
      expect(await outcomes()).toEqual(['dropped', 'dropped']);
    },
  );

  it('leaves a call that came in from the same number alone', async () => {
    const { awakeOver, pbx, outcomes } = caller();
    await pbx.control('POST', '/calls', { from: anIntent().target, to: '100' });
    const { calls } = awakeOver(sendingTwice('first'));
    await calls.place(anIntent());
    await calls.read();
    await calls.hangUp(ID);
    expect(await outcomes()).toEqual(['dropped', 'dropped']);
    expect(await pbx.requests(/drop$/)).toBe(2);
  });
});
