import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { placeCall } from '../../../lib/dial/place-call';
import type { PlacedCall } from '../../../lib/dial/ports';
import { callOf, createCallRoom } from '../../fixtures/call-room';
import { aCall, anIntent, CAROL, DAVE, PREMIUM, someRules } from '../../fixtures/dialling';
import { MORNING } from '../../fixtures/test-clock';
import { aLeg, aPhone } from '../../fixtures/test-line';

const another = (change = {}) => anIntent({ id: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0002', ...change });
const LOST: PlacedCall = { kind: 'unknown', problem: problem('answerLost', 'timeout') };
/** An answer that never comes. */
const never = () => new Promise<never>(() => {});

/** A room that counts how often it was asked for its line. */
function countingRoom() {
  const room = createCallRoom();
  let asked = 0;
  const line = async () => {
    asked += 1;
    return ok(room.line);
  };
  return { room, ports: { ...room.ports, line }, asked: () => asked };
}

describe('one click', () => {
  it('makes one phone ring', async () => {
    const room = createCallRoom();
    expect(await room.place(anIntent())).toEqual(aCall({ state: 'ringing', participantId: 8101 }));
    expect(room.line.dialled).toEqual([{ phone: aPhone(), destination: CAROL }]);
  });

  it('is written down before anything is sent', async () => {
    const room = createCallRoom();
    const written: unknown[] = [];
    const { call } = room.line;
    room.line.call = async (...asked) => {
      written.push(await room.journal.read());
      return call(...asked);
    };
    await room.place(anIntent());
    expect(written).toEqual([aCall()]);
  });

  it('is written down with what became of it', async () => {
    const room = createCallRoom();
    const call = await room.place(anIntent());
    expect(await room.journal.read()).toEqual(call);
  });

  it('sends nothing when it cannot be written down', async () => {
    const room = createCallRoom();
    room.journal.write = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await expect(room.place(anIntent())).rejects.toThrow('quota');
    expect(room.line.dialled).toEqual([]);
  });

  it.each([
    ['ringing', aLeg({ stage: 'ringing' }), 'ringing', 8101],
    ['dialling at once', aLeg({ stage: 'dialling' }), 'dialling', 8101],
    ['connected already', aLeg({ stage: 'connected' }), 'connected', 8101],
    ['without a leg, which is found by reading', null, 'ringing', 8101],
  ] as const)('is told of a call that was accepted, %s', async (_, leg, state, participantId) => {
    const room = createCallRoom();
    room.line.answers.call = { kind: 'accepted', leg };
    expect(await room.place(anIntent())).toMatchObject({ state, participantId, problem: null });
  });

  it('calls from the first of several phones', async () => {
    const room = createCallRoom();
    room.line.answers.phones = ok([aPhone({ id: 'one', name: 'Desk' }), aPhone({ id: 'two' })]);
    expect(await room.place(anIntent())).toMatchObject({ device: 'Desk' });
    expect(room.line.dialled.map(({ phone }) => phone.id)).toEqual(['one']);
  });
});

describe('the phone that rings', () => {
  const phones = ok([aPhone({ id: 'one', name: 'Desk' }), aPhone({ id: 'two', name: 'Mobile' })]);

  it('is the chosen one', async () => {
    const room = createCallRoom();
    room.line.answers.phones = phones;
    room.rules = someRules({ phone: { id: 'two', name: 'Mobile' } });
    expect(await room.place(anIntent())).toMatchObject({ device: 'Mobile' });
    expect(room.line.dialled.map(({ phone }) => phone.id)).toEqual(['two']);
  });

  it('is another, and the call says which, where the chosen one is not registered', async () => {
    const room = createCallRoom();
    room.line.answers.phones = phones;
    room.rules = someRules({ phone: { id: 'three', name: 'Snom' } });
    expect(await room.place(anIntent())).toMatchObject({ device: 'Desk' });
  });

  it('is whichever there is, where the phone system names none; its leg is found by reading', async () => {
    const room = createCallRoom();
    room.line.answers.phones = ok([aPhone({ id: null, name: '' })]);
    room.line.answers.call = { kind: 'accepted', leg: null };
    room.line.answers.legs = ok([aLeg({ id: 8102, legNumber: 2 })]);
    expect(await room.place(anIntent())).toMatchObject({
      state: 'ringing',
      participantId: 8102,
      device: null,
    });
  });
});

describe('what is dialled', () => {
  it('follows the dial plan; the call is still to the number that was meant', async () => {
    const room = createCallRoom();
    room.rules = someRules({ outsidePrefix: '9', numberFormat: 'national' });
    const call = await room.place(anIntent());
    expect(call).toMatchObject({ destination: '902079460999', target: CAROL, shown: '+44 20 7946 0999' });
    expect(room.line.dialled.map(({ destination }) => destination)).toEqual(['902079460999']);
  });

  it('is the same call under another plan', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    room.rules = someRules({ outsidePrefix: '9' });
    expect(await room.place(another())).toMatchObject({ intentId: anIntent().id });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('keeps who that is, and where the gesture was made', async () => {
    const room = createCallRoom();
    const intent = anIntent({ name: 'Carol', source: 'popup' });
    expect(await room.place(intent)).toMatchObject({ name: 'Carol', source: 'popup' });
  });
});

describe('a number that has to be confirmed', () => {
  it.each([
    ['112', 'emergency'],
    [PREMIUM, 'premium'],
    ['+491801234567', 'sharedCost'],
    ['11833', 'shortCode'],
    ['*31', 'featureCode'],
  ])('is not called by one click: %s', async (target, risk) => {
    const { room, ports, asked } = countingRoom();
    expect(await placeCall(anIntent({ target }), ports)).toEqual({ kind: 'confirm', risks: [risk] });
    expect([asked(), room.line.dialled, await room.journal.all()]).toEqual([0, [], []]);
  });

  it.each(['112', PREMIUM, '*31'])('is called once a person has said yes: %s', async (target) => {
    const room = createCallRoom();
    room.line.answers.call = { kind: 'accepted', leg: aLeg({ otherSide: [target] }) };
    await room.ask(anIntent({ target }));
    room.clock.advance(60_000);
    expect(await room.place(anIntent({ target, confirmed: true }))).toMatchObject({ state: 'ringing' });
    expect(await room.place(anIntent({ target, confirmed: true }))).toMatchObject({ state: 'ringing' });
    expect(room.line.dialled.map(({ destination }) => destination)).toEqual([target]);
  });

  it('is asked about where its country is not on the list, and where it was never called', async () => {
    const room = createCallRoom();
    room.rules = someRules({ countries: ['DE'], confirmFirstTime: true });
    expect(await room.ask(anIntent())).toEqual({ kind: 'confirm', risks: ['country', 'firstTime'] });
    room.called.add(CAROL);
    expect(await room.ask(anIntent())).toEqual({ kind: 'confirm', risks: ['country'] });
    room.rules = someRules({ countries: ['DE'], trusted: [CAROL] });
    expect(await room.ask(anIntent())).toMatchObject({ kind: 'call', call: { state: 'ringing' } });
  });

  it('does not get through by being asked for again and again', async () => {
    const room = createCallRoom();
    for (let time = 0; time < 5; time += 1) {
      expect(await room.ask(anIntent({ target: PREMIUM }))).toMatchObject({ kind: 'confirm' });
      room.clock.advance(3_000);
    }
    expect(room.line.dialled).toEqual([]);
  });
});

describe('a test call', () => {
  const test = (change = {}) => anIntent({ source: 'test', target: '100', ...change });

  it('goes from the own phone to the own extension', async () => {
    const room = createCallRoom();
    room.line.answers.call = { kind: 'accepted', leg: aLeg({ otherSide: ['100'] }) };
    room.rules = someRules({ outsidePrefix: '9', confirmFirstTime: true });
    expect(await room.place(test())).toMatchObject({ destination: '100', target: '100', state: 'ringing' });
    expect(room.line.dialled).toEqual([{ phone: aPhone(), destination: '100' }]);
  });

  it.each([PREMIUM, '112', CAROL])('calls nobody else, whatever it names: %s', async (target) => {
    const room = createCallRoom();
    await room.ask(test({ target }));
    expect(room.line.dialled.map(({ destination }) => destination)).toEqual(['100']);
  });
});

describe('a click that cannot become a call', () => {
  it.each([
    ['the police with a country code', '+49110'],
    ['no number of any country', '+999123456'],
    ['text', 'Carol'],
  ])('on %s is refused, with nothing asked of the phone system', async (_, target) => {
    const { room, ports, asked } = countingRoom();
    const call = callOf(await placeCall(anIntent({ target, confirmed: true }), ports));
    expect(call).toMatchObject({ state: 'failed', problem: { kind: 'numberInvalid' } });
    expect([asked(), room.line.dialled]).toEqual([0, []]);
    expect(await room.journal.read()).toEqual(call);
  });

  it('without a connection is refused', async () => {
    const room = createCallRoom();
    const line = async () => fail(problem('notConnected'));
    const call = callOf(await placeCall(anIntent(), { ...room.ports, line }));
    expect(call).toMatchObject({ state: 'failed', problem: { kind: 'notConnected' } });
  });

  it('without a phone is refused, and says for which extension', async () => {
    const room = createCallRoom();
    room.line.answers.phones = ok([]);
    const call = await room.place(anIntent());
    expect(call).toMatchObject({ state: 'failed', problem: { kind: 'noDevice', detail: '100' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('while the phone system cannot be asked for phones is refused', async () => {
    const room = createCallRoom();
    room.line.answers.phones = fail(problem('timeout'));
    expect(await room.place(anIntent())).toMatchObject({ state: 'failed', problem: { kind: 'timeout' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('because the phone system refuses has failed', async () => {
    const room = createCallRoom();
    const refusal = problem('cannotCall', 'HTTP 422: Barred');
    room.line.answers.call = { kind: 'refused', problem: refusal };
    expect(await room.place(anIntent())).toMatchObject({ state: 'failed', problem: refusal });
    expect(await room.journal.read()).toMatchObject({ state: 'failed', problem: refusal });
  });

  it('because everything was forgotten meanwhile is not sent', async () => {
    const room = createCallRoom();
    const { phones } = room.line;
    room.line.answers.legs = ok([]);
    room.line.phones = async () => {
      await room.journal.clear();
      return phones();
    };
    expect(await room.place(anIntent())).toMatchObject({ problem: { kind: 'notSent' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('may be repeated at once', async () => {
    const room = createCallRoom();
    room.line.answers.phones = ok([]);
    await room.place(anIntent());
    room.line.answers.phones = ok([aPhone()]);
    expect(await room.place(another())).toMatchObject({ state: 'ringing' });
  });
});

describe('a lost answer', () => {
  it('is made good by reading', async () => {
    const room = createCallRoom();
    room.line.answers.call = LOST;
    expect(await room.place(anIntent())).toMatchObject({
      state: 'ringing',
      participantId: 8101,
      problem: null,
    });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('leaves the call unknown where no leg is found', async () => {
    const room = createCallRoom();
    room.line.answers = { ...room.line.answers, call: LOST, legs: ok([]) };
    expect(await room.place(anIntent())).toMatchObject({ state: 'unknown', problem: LOST.problem });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('is never asked for again, however often the same click comes', async () => {
    const room = createCallRoom();
    room.line.answers = { ...room.line.answers, call: LOST, legs: fail(problem('unreachable')) };
    for (let time = 0; time < 5; time += 1) {
      await room.place(anIntent());
      await room.follow();
      room.clock.advance(60_000);
    }
    expect(room.line.dialled).toHaveLength(1);
  });
});

describe('the same click twice', () => {
  it('leads to one call', async () => {
    const room = createCallRoom();
    const [one, other] = await Promise.all([room.place(anIntent()), room.place(anIntent())]);
    expect([one?.state, other?.problem?.kind]).toEqual(['ringing', 'busy']);
    expect(room.line.dialled).toHaveLength(1);
    expect(await room.place(anIntent())).toEqual(one);
  });

  it('is refused twice, not tried twice', async () => {
    const room = createCallRoom();
    room.line.answers.phones = ok([]);
    await room.place(anIntent());
    room.line.answers.phones = ok([aPhone()]);
    expect(await room.place(anIntent())).toMatchObject({ problem: { kind: 'noDevice' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('leads to one call however much later', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(24 * 3_600_000);
    await room.restarted().place(anIntent());
    expect(room.line.dialled).toHaveLength(1);
  });
});

describe('a worker that died', () => {
  it('while phones were still being listed leaves a click that was interrupted, and holds nobody back', async () => {
    const room = createCallRoom();
    room.line.phones = never;
    void room.place(anIntent());
    await expect.poll(() => room.journal.read()).not.toBeNull();
    const next = room.restarted();
    next.line.phones = async () => ok([aPhone()]);
    next.line.answers.legs = ok([]);
    expect(await next.place(anIntent())).toMatchObject({ state: 'failed', problem: { kind: 'notSent' } });
    expect(next.line.dialled).toEqual([]);
    expect(await next.place(another())).toMatchObject({ state: 'ringing' });
    expect(next.line.dialled).toHaveLength(1);
  });

  it('while phones were listed for a second click does not hide the call of the first', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    await room.journal.write(aCall({ intentId: 'second', extension: null, startedAt: MORNING + 5_000 }));
    room.clock.advance(5_000);
    expect(await room.place(another())).toMatchObject({ intentId: anIntent().id, state: 'ringing' });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('before it had asked leaves a call that nobody places any more', async () => {
    const room = createCallRoom();
    room.line.call = never;
    void room.place(anIntent());
    await expect.poll(() => room.journal.read()).not.toBeNull();
    const next = room.restarted();
    next.line.answers.legs = ok([]);
    expect(await next.place(anIntent())).toMatchObject({
      state: 'unknown',
      problem: { kind: 'answerLost' },
    });
    expect(await room.journal.read()).toMatchObject({ state: 'unknown' });
  });

  it('while the phone rang is followed by one that finds the call, also for another click', async () => {
    const room = createCallRoom(undefined);
    await room.journal.write(aCall());
    room.clock.advance(5_000);
    expect(await room.place(another())).toMatchObject({
      intentId: anIntent().id,
      state: 'ringing',
      participantId: 8101,
    });
    expect(room.line.dialled).toEqual([]);
  });

  it('holds back another click to the same number for half a minute: the phone system may be slow', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    room.line.answers.legs = ok([]);
    room.clock.advance(5_000);
    expect(await room.place(another())).toMatchObject({ state: 'failed', problem: { kind: 'stillUnknown' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('holds back a third click as it does the second', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    room.line.answers.legs = ok([]);
    for (const id of ['second', 'third']) {
      room.clock.advance(5_000);
      expect(await room.place(anIntent({ id }))).toMatchObject({ problem: { kind: 'stillUnknown' } });
    }
    expect(room.line.dialled).toEqual([]);
  });

  it('does not stop a click to another number', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    room.line.answers.legs = ok([]);
    room.clock.advance(5_000);
    expect(await room.place(another({ target: DAVE }))).toMatchObject({ state: 'ringing' });
  });

  it('leaves the same click unknown while the phone system cannot be asked', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall());
    const line = async () => fail(problem('accessMissing'));
    const call = callOf(await placeCall(anIntent(), { ...room.ports, line }));
    expect(call).toMatchObject({ state: 'unknown', problem: { kind: 'answerLost' } });
  });
});

describe('two clicks', () => {
  it('within two seconds are one hand’s slip', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(1_999);
    const slip = await room.place(another({ target: DAVE }));
    expect(slip).toMatchObject({ destination: DAVE, state: 'failed', problem: { kind: 'tooFast' } });
    expect(room.line.dialled).toHaveLength(1);
    expect(await room.journal.read()).toMatchObject({ destination: CAROL, state: 'ringing' });
  });

  it('are no slip where the first was taken back in between', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    await room.hangUp(anIntent().id);
    room.clock.advance(1_000);
    expect(await room.place(another({ target: DAVE }))).toMatchObject({
      destination: DAVE,
      state: 'ringing',
    });
  });

  it('to the same number within two seconds are one call, and it is not called a failure', async () => {
    const room = createCallRoom();
    const first = await room.place(anIntent());
    room.clock.advance(500);
    expect(await room.place(another())).toEqual(first);
    expect(room.line.dialled).toHaveLength(1);
  });

  it('to the same number, while the phone system cannot be read, do not claim that it rings', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    room.line.answers.leg = fail(problem('unreachable'));
    expect(await room.place(another())).toMatchObject({ state: 'failed', problem: { kind: 'unreachable' } });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('are not both kept waiting: a slow phone system gets one request', async () => {
    const room = createCallRoom();
    let answer = (_: PlacedCall) => {};
    room.line.call = (phone, destination) => {
      room.line.dialled.push({ phone, destination });
      return new Promise((done) => {
        answer = done;
      });
    };
    const slow = room.place(anIntent());
    await expect.poll(() => room.line.dialled.length).toBe(1);
    expect(await room.place(another())).toMatchObject({ problem: { kind: 'busy' } });
    expect(await room.place(another({ target: DAVE }))).toMatchObject({ problem: { kind: 'busy' } });
    answer({ kind: 'unknown', problem: problem('answerLost') });
    await slow;
    expect(room.line.dialled).toHaveLength(1);
  });

  it('that arrive long after the hand moved dial nothing', async () => {
    const room = createCallRoom();
    room.clock.advance(11_000);
    const late = callOf(await placeCall(anIntent({ at: MORNING }), room.ports));
    expect(late).toMatchObject({ state: 'failed', problem: { kind: 'tooLate' } });
    expect(room.line.dialled).toEqual([]);
  });

  it('at the same moment are one call', async () => {
    const room = createCallRoom();
    const calls = await Promise.all([room.place(anIntent()), room.place(another({ target: DAVE }))]);
    expect(calls.map(({ problem }) => problem?.kind)).toEqual([undefined, 'busy']);
    expect(room.line.dialled).toHaveLength(1);
  });

  it('two seconds apart are two calls', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(2_000);
    expect(await room.place(another({ target: DAVE }))).toMatchObject({ state: 'ringing' });
    expect(room.line.dialled.map(({ destination }) => destination)).toEqual([CAROL, DAVE]);
  });

  it('more than ten in a minute are not a hand’s', async () => {
    const room = createCallRoom();
    room.line.answers.leg = ok(null);
    const calls = [];
    for (let count = 0; count < 12; count += 1) {
      calls.push(await room.place(anIntent({ id: `intent-${count}` })));
      room.clock.advance(3_000);
    }
    expect(room.line.dialled).toHaveLength(10);
    expect(calls.at(-1)).toMatchObject({ state: 'failed', problem: { kind: 'tooFast' } });
    room.clock.advance(60_000);
    expect(await room.place(another())).toMatchObject({ state: 'ringing' });
  });

  it('are told apart for good: the first one, delivered again after the second, calls nobody', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    await room.place(another({ target: DAVE }));
    room.clock.advance(5_000);
    expect(await room.place(anIntent())).toMatchObject({ destination: CAROL, state: 'ringing' });
    expect(room.line.dialled).toHaveLength(2);
  });

  it('are not too close when the clock was set back in between', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(-3_600_000);
    expect(await room.place(another({ target: DAVE }))).toMatchObject({
      state: 'ringing',
      startedAt: MORNING - 3_600_000,
    });
  });
});

describe('a second call to a number that is being called', () => {
  it.each(['ringing', 'dialling', 'connected'] as const)('is not made while it is %s', async (stage) => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    room.line.answers.leg = ok(aLeg({ stage }));
    expect(await room.place(another())).toMatchObject({ intentId: anIntent().id, state: stage });
    expect(room.line.dialled).toHaveLength(1);
  });

  it('is made once the first has ended', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    room.line.answers.leg = ok(null);
    expect(await room.place(another())).toMatchObject({ intentId: another().id, state: 'ringing' });
    expect(room.line.dialled).toHaveLength(2);
  });

  it('is made once the first is nowhere to be seen', async () => {
    const room = createCallRoom();
    room.line.answers.call = { kind: 'accepted', leg: null };
    room.line.answers.legs = ok([]);
    await room.place(anIntent());
    room.clock.advance(60_000);
    expect(await room.place(another())).toMatchObject({ intentId: another().id });
    expect(room.line.dialled).toHaveLength(2);
  });

  it('is not made while nobody knows whether the first has ended', async () => {
    const room = createCallRoom();
    await room.place(anIntent());
    room.clock.advance(5_000);
    room.line.answers.leg = fail(problem('unreachable'));
    await room.place(another());
    expect(room.line.dialled).toHaveLength(1);
  });

  it('is made from another extension', async () => {
    const room = createCallRoom();
    await room.journal.write(aCall({ state: 'connected', extension: '101', participantId: 8101 }));
    room.clock.advance(5_000);
    await room.place(another());
    expect(room.line.dialled).toHaveLength(1);
  });
});
