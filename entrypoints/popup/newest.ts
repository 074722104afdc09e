/**
 * Several answers about the same thing may be under way at once. What was asked for later is newer, whenever it
 * arrives; anything older than what is shown already is left out.
 */
export function createNewest() {
  let drawn = 0;
  let shown = 0;
  return {
    /** A ticket for what is being asked for now; it says whether its answer may still be shown. */
    draw(): () => boolean {
      drawn += 1;
      const mine = drawn;
      return () => {
        if (mine < shown) return false;
        shown = mine;
        return true;
      };
    },
  };
}

export type Newest = ReturnType<typeof createNewest>;
