import { describe, expect, it } from 'vitest';
import { eventOf, isCallers, leadsSurelyTo, legsLeftFor, legTo } from '../../../lib/dial/leg';
import { aCall } from '../../fixtures/dialling';
import { aLeg } from '../../fixtures/test-line';

describe('a leg', () => {
  it.each([
    ['ringing', 'phoneRings'],
    ['dialling', 'otherSideCalled'],
    ['connected', 'otherSideAnswered'],
  ] as const)('that is %s means %s', (stage, event) => {
    expect(eventOf(aLeg({ stage }))).toBe(event);
  });
});

describe('the leg to a destination', () => {
  const found = (destination: string, ...otherSide: string[]) =>
    legTo([destination], [aLeg({ otherSide })]) !== null;

  it.each([
    ['the number itself', '+494012345678'],
    ['its punctuation', '+49 (40) 1234-5678'],
    ['an international prefix', '00494012345678'],
    ['a national prefix', '04012345678'],
    ['a number to get an outside line', '904012345678'],
    ['a number without the area', '12345678'],
  ])('is found by %s', (_, otherSide) => {
    expect(found('+494012345678', otherSide)).toBe(true);
  });

  it.each([
    ['somebody else', '+494087654321'],
    ['a colleague', '101'],
    ['an extension with the same last digits', '345678'],
    ['nobody', ''],
    ['a name without digits', 'anonymous'],
  ])('is not found in a leg to %s', (_, otherSide) => {
    expect(found('+494012345678', otherSide)).toBe(false);
  });

  it.each([
    ['+12125550123', '+13125550123'],
    ['+12125550123', '13125550123'],
    ['+4915112345678', '+4917112345678'],
    ['+4915112345678', '017112345678'],
    ['+18005551234', '+19005551234'],
    ['+494012345678', '+498912345678'],
  ])('of %s is not found in a leg to %s, which ends alike', (destination, otherSide) => {
    expect(found(destination, otherSide)).toBe(false);
  });

  it('is found by any name that the other side goes by', () => {
    expect(found('+494012345678', '10007', '+494012345678')).toBe(true);
  });

  it('is found by any number that the call goes by', () => {
    expect(legTo(['0040123', '+494012345678'], [aLeg({ otherSide: ['04012345678'] })])).not.toBeNull();
  });

  it.each([
    ['*31', '*31', true],
    ['*31', '31', false],
    ['31', '*31', false],
    ['104', '104', true],
    ['104', '1104', false],
    ['112', '0112', true],
  ])('to %s is a leg to %s: %o', (destination, otherSide, same) => {
    expect(found(destination, otherSide)).toBe(same);
  });

  it('is the first of several', () => {
    const legs = [aLeg({ id: 1, otherSide: ['101'] }), aLeg({ id: 2 }), aLeg({ id: 3 })];
    expect(legTo(['+442079460999'], legs)?.id).toBe(2);
  });

  it('is none where there are no legs', () => {
    expect(legTo(['+442079460999'], [])).toBeNull();
  });
});

describe('a leg that nobody wrote down', () => {
  const leads = (number: string, side: string) => leadsSurelyTo([number], aLeg({ otherSide: [side] }));

  it.each([
    ['+494012345678', '00494012345678'],
    ['+494012345678', '494012345678'],
    ['+494012345678', '04012345678'],
    ['+494012345678', '9 040 12345678'],
    ['+494012345678', '900494012345678'],
    ['+12125550123', '2125550123'],
    ['+12125550123', '9 1 212 555 0123'],
    ['+12125550123', '(212) 555-0123'],
    ['+390612345678', '06 1234 5678'],
    ['104', '104'],
  ])('leads to %s where it says %s', (number, side) => {
    expect(leads(number, side)).toBe(true);
  });

  it.each([
    ['+494012345678', '12345678'],
    ['+13125550123', '5550123'],
    ['+12125550123', '3125550123'],
    ['+4512345678', '+494012345678'],
    ['+4512345678', '00494012345678'],
    ['+494012345678', ''],
    ['104', '1104'],
  ])('does not surely lead to %s where it says %s', (number, side) => {
    expect(leads(number, side)).toBe(false);
  });
});

describe('the legs that may belong to a call', () => {
  const legs = [aLeg({ id: 1 }), aLeg({ id: 2 })];
  const other = (change: Parameters<typeof aCall>[0]) => aCall({ intentId: 'another', ...change });

  it('are not those of another call that is going on', () => {
    const calls = [aCall(), other({ state: 'ringing', participantId: 1 })];
    expect(legsLeftFor(aCall(), legs, calls).map(({ id }) => id)).toEqual([2]);
  });

  it('are its own, and those whose number another call had before', () => {
    const own = aCall({ state: 'ringing', participantId: 1 });
    const calls = [own, other({ state: 'ended', participantId: 2 })];
    expect(legsLeftFor(own, legs, calls)).toEqual(legs);
  });
});

describe('the caller’s own leg', () => {
  it.each([
    [1, true],
    [null, true],
    [2, false],
    [4, false],
  ])('with number %o: %o', (legNumber, own) => {
    expect(isCallers(aLeg({ legNumber }))).toBe(own);
  });
});
