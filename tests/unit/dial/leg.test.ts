import { describe, expect, it } from 'vitest';
import { eventOf, isCallers, legsLeftFor, legTo } from '../../../lib/dial/leg';
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
