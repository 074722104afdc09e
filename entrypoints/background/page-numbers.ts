import type { Payload } from '../../lib/messaging/protocol';
import type { ReadNumber } from '../../lib/messaging/views';
import {
  type CallableNumber,
  type CountryCode,
  callableNumbers,
  isCountryCode,
  readingsOf,
  readTarget,
  regionsOfMessage,
} from '../../lib/phone';

/** The longest that others wait in between, in milliseconds; one piece may take longer. */
const LONGEST_MS = 8;

/**
 * The callable numbers of pieces of a page: found here, so that no page waits for it (docs/decisions/0011), and with
 * pauses, so that no call does.
 */
export async function findNumbers(pages: Payload<'numbers.find'>): Promise<CallableNumber[][]> {
  const found: CallableNumber[][] = [];
  let since = performance.now();
  for (const { chosen, ...page } of pages) {
    if (performance.now() - since > LONGEST_MS) {
      await new Promise((next) => setTimeout(next));
      since = performance.now();
    }
    found.push(
      callableNumbers({ ...page, chosen: chosen !== null && isCountryCode(chosen) ? chosen : null }),
    );
  }
  return found;
}

/** Whom a text that a person types on a page would call. */
export function readNumber(text: string, chosen: CountryCode | null, locales: readonly string[]): ReadNumber {
  const { region = null } = regionsOfMessage({ chosen, locales });
  const read = readTarget(text, { region, ownExtension: null });
  if (!read.ok) return { target: null, several: read.error === 'severalNumbers', description: null };
  const [description = null] = readingsOf([read.value]);
  return { target: read.value, several: false, description };
}
