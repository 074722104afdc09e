/** The most digits that a number has anywhere, with its country code (ITU-T E.164). */
export const MOST_DIGITS = 15;
