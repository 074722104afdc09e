/**
 * Only the first click of a double click counts: the second one lands on whatever has moved under the pointer
 * meanwhile, which may be somebody else's number.
 */
export const firstClick =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.detail <= 1) act();
  };
