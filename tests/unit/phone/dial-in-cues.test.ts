import { describe, expect, test } from 'vitest';
import { cuesOf, hasCue } from '../../../lib/phone/context/dial-in-cues';

describe('cues of invitations to meetings by phone', () => {
  test.each([
    '#',
    'Meeting',
    'Einwahl',
    'inwählen',
    'inbelgegevens',
    'csatlakozás',
    'when prompted',
    'dial in',
  ])('%s is one', (cue) => {
    const text = `many words ${cue} and others`;
    expect(hasCue(cuesOf(text), 0, text.length)).toBe(true);
  });

  test('other words are none', () => {
    const text = 'wie besprochen: der Vertrag, den wir gestern bekommen haben';
    expect(hasCue(cuesOf(text), 0, text.length)).toBe(false);
  });

  test('a cue counts between the places alone, in whatever order parts are asked for', () => {
    const text = `${'-'.repeat(20)}Meeting${'-'.repeat(20)}`;
    const cues = cuesOf(text);
    const parts: readonly [from: number, to: number, has: boolean][] = [
      [-100, 10, false],
      [0, 26, false],
      [5, 27, true],
      [21, 47, false],
      [20, 100, true],
      [30, 47, false],
      [0, 47, true],
    ];
    for (const [from, to, has] of parts) expect(hasCue(cues, from, to)).toBe(has);
  });
});
