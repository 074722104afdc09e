import type { Phone } from './ports';

/** The phone that a person chose to ring, as it was when he chose it. */
export interface PhoneWish {
  readonly id: string | null;
  readonly name: string;
}

/**
 * The phone to ring. An id changes whenever a phone registers anew (contracts/3cx.md §2.1), so its name counts
 * too; where the chosen phone is not registered any more, the first that is. `null` where none is.
 */
export function choosePhone(phones: readonly Phone[], wish: PhoneWish | null): Phone | null {
  const chosen =
    phones.find(({ id }) => id !== null && id === wish?.id) ??
    phones.find(({ name }) => name !== '' && name === wish?.name);
  return chosen ?? phones[0] ?? null;
}
