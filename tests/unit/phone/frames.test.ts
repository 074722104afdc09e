import { describe, expect, it } from 'vitest';
import { type CountryCode, findPhoneNumbers } from '../../../lib/phone';
import { type Filled, FRAME_COUNTRIES, filledFrames, filledThings } from '../../fixtures/frames';

const TIMES = 5;

const say = (text: string) => text.replaceAll('\n', '⏎');

/** What of a text is not found as it stands there; a fax has to be one, and may be none. */
function wrongIn({ text, numbers }: Filled, region: CountryCode): boolean {
  const found = findPhoneNumbers(text, { region });
  const isFound = ({ start, end, e164, isFax }: Filled['numbers'][number]): boolean => {
    const match = found.find((one) => one.start < end && one.end > start);
    if (!match) return isFax;
    return (
      match.start === start && match.end >= end && match.e164 === e164 && isFax === (match.kind === 'fax')
    );
  };
  const isMade = found.some(
    (one) => one.e164 !== null && !numbers.some(({ start, end }) => one.start < end && one.end > start),
  );
  return isMade || !numbers.every(isFound);
}

describe('in the frames and forms of people who write there', () => {
  it.each(FRAME_COUNTRIES)('numbers of %s are found', (region) => {
    const wrong = filledFrames(region, TIMES).filter((filled) => wrongIn(filled, region));
    expect(wrong.map(({ text }) => say(text))).toEqual([]);
  });

  it.each(FRAME_COUNTRIES)('other digits in %s are none', (region) => {
    const taken = filledThings(region, TIMES).filter((text) => findPhoneNumbers(text, { region }).length > 0);
    expect(taken.map(say)).toEqual([]);
  });
});
