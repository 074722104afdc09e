/** Pages beyond all reason, by name; `in-page` makes them. */
export const EXTREMES = ['nodes100000', 'mail5MB', 'table10000'] as const;

export type Extreme = (typeof EXTREMES)[number];
