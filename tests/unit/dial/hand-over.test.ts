import { describe, expect, it } from 'vitest';
import { handOverAddress, recordHandOver } from '../../../lib/dial/hand-over';
import { callOf, createCallRoom } from '../../fixtures/call-room';
import { aCall, anIntent, CAROL, PREMIUM, someRules } from '../../fixtures/dialling';

const WEB_CLIENT = { fallback: 'webClient', webClientHost: 'pbx.example.com' } as const;
const TEL = { fallback: 'tel', webClientHost: '' } as const;

describe('the address that hands a number over', () => {
  it.each([
    [CAROL, 'https://pbx.example.com/webclient/#/call?phone=%2B442079460999'],
    ['104', 'https://pbx.example.com/webclient/#/call?phone=104'],
    ['*21#', 'https://pbx.example.com/webclient/#/call?phone=*21%23'],
  ])('to the web client: %s', (target, address) => {
    expect(handOverAddress(target, WEB_CLIENT)).toBe(address);
  });

  it.each([
    ['pbx.example.com:5001', 'https://pbx.example.com:5001/webclient/#/call?phone=104'],
    ['https://PBX.example.com/#/login', 'https://pbx.example.com/webclient/#/call?phone=104'],
  ])('keeps of the web client’s address what matters: %s', (webClientHost, address) => {
    expect(handOverAddress('104', { ...WEB_CLIENT, webClientHost })).toBe(address);
  });

  it.each(['', 'http://pbx.example.com', 'javascript:alert(1)', 'pbx.example.com@evil.example', '…'])(
    'is none where the web client’s host is %o',
    (webClientHost) => {
      expect(handOverAddress(CAROL, { ...WEB_CLIENT, webClientHost })).toBeNull();
    },
  );

  it.each([
    [CAROL, 'tel:+442079460999'],
    ['104', 'tel:104'],
    ['*21*104#', 'tel:*21*104%23'],
    ['112', 'tel:112'],
  ])('to the phone app: %s', (target, address) => {
    expect(handOverAddress(target, TEL)).toBe(address);
  });

  it.each(['', 'Carol', '+44 20', '104;ext=1', '+442079460999?x', 'javascript:alert(1)'])(
    'is none for what is no number: %o',
    (target) => {
      expect(handOverAddress(target, TEL)).toBeNull();
    },
  );

  it('is none where nothing is to be handed over', () => {
    expect(handOverAddress(CAROL, { ...WEB_CLIENT, fallback: 'none' })).toBeNull();
  });
});

describe('handing a number over', () => {
  it('is written down as that, never as a call that was placed', async () => {
    const { ports, journal, line } = createCallRoom();
    const call = callOf(await recordHandOver(anIntent({ source: 'popup', name: 'Carol' }), ports));
    expect(call).toEqual(
      aCall({ state: 'handedOver', source: 'popup', name: 'Carol', extension: null, device: null }),
    );
    expect(await journal.read()).toEqual(call);
    expect(line.dialled).toEqual([]);
  });

  it('takes the place of the call that failed for want of a phone system', async () => {
    const { ports, journal } = createCallRoom();
    await journal.write(aCall({ state: 'failed', extension: null }));
    await recordHandOver(anIntent(), ports);
    expect(await journal.all()).toMatchObject([{ state: 'handedOver', problem: null }]);
  });

  it.each(['requested', 'ringing', 'connected', 'ended', 'unknown', 'handedOver'] as const)(
    'leaves a call of the same gesture as it is: %s',
    async (state) => {
      const { ports, journal } = createCallRoom();
      await journal.write(aCall({ state }));
      expect(callOf(await recordHandOver(anIntent(), ports))).toEqual(aCall({ state }));
      expect(await journal.all()).toEqual([aCall({ state })]);
    },
  );

  it.each([
    ['112', 'emergency'],
    [PREMIUM, 'premium'],
    ['*31', 'featureCode'],
  ])('asks first: %s', async (target, risk) => {
    const { ports, journal } = createCallRoom();
    expect(await recordHandOver(anIntent({ target }), ports)).toEqual({ kind: 'confirm', risks: [risk] });
    expect(await journal.all()).toEqual([]);
  });

  it('does as it was told once that is confirmed', async () => {
    const { ports } = createCallRoom();
    const call = callOf(await recordHandOver(anIntent({ target: '112', confirmed: true }), ports));
    expect(call).toMatchObject({ state: 'handedOver', target: '112' });
  });

  it('asks about a number that was never called, where that is wished', async () => {
    const room = createCallRoom();
    room.rules = someRules({ confirmFirstTime: true });
    expect(await recordHandOver(anIntent(), room.ports)).toMatchObject({ risks: ['firstTime'] });
  });

  it('hands over no text', async () => {
    const { ports } = createCallRoom();
    const call = callOf(await recordHandOver(anIntent({ target: '+999123456' }), ports));
    expect(call).toMatchObject({ state: 'failed', problem: { kind: 'numberInvalid' } });
  });
});
