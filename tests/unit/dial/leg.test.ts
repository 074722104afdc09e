import { describe, expect, it } from 'vitest';
import { eventOf, legTo } from '../../../lib/dial/leg';
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
    legTo(destination, [aLeg({ otherSide })]) !== null;

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

  it('is the first of several', () => {
    const legs = [aLeg({ id: 1, otherSide: ['101'] }), aLeg({ id: 2 }), aLeg({ id: 3 })];
    expect(legTo('+442079460999', legs)?.id).toBe(2);
  });

  it('is none where there are no legs', () => {
    expect(legTo('+442079460999', [])).toBeNull();
  });
});
