import { describe, expect, it } from 'vitest';
import { matchingCalls, namedIn, onlyMatch } from '../../../components/call/recent-match';
import { aRecentCall, RECENT } from '../../fixtures/status-views';

const namesFor = (text: string) => matchingCalls(RECENT, text).map(({ name, shown }) => name ?? shown);

describe('what is typed', () => {
  it.each([
    ['', RECENT.length],
    ['  ', RECENT.length],
    ['zzz', 0],
  ])('as “%s” shows %i calls', (text, count) => {
    expect(namesFor(text)).toHaveLength(count);
  });

  it.each([
    ['anna', ['Anna Nowak', 'Anna Smith']],
    ['MULLER', ['Müller & Söhne']],
    ['+44 20', ['+44 20 7946 0958']],
    ['020 7946', ['+44 20 7946 0958']],
    ['104', ['Jonas Meyer']],
    ['(0)30-9018', ['Müller & Söhne']],
  ])('as “%s” finds recent calls by name or number', (text, names) => {
    expect(namesFor(text)).toEqual(names);
  });

  it('means one call only where all that match are to the same number', () => {
    expect(onlyMatch(RECENT, 'nowak')?.target).toBe('+48221234567');
    expect(onlyMatch(RECENT, 'anna')).toBeNull();
    const twice = [aRecentCall(), aRecentCall({ intentId: 'b' })];
    expect(onlyMatch(twice, 'anna')?.target).toBe('+48221234567');
  });

  it.each(['', '  ', '104', 'Anna 104', '*', '٣'])('as “%s” names nobody', (text) => {
    expect(namedIn(RECENT, text)).toEqual([]);
  });
});
