/** `24 h`, `8-18 Uhr`, `7-16 CET`, `3 days`: what counts hours or days, or says whose hours they are. */
const UNITS: ReadonlySet<string> = new Set(
  'h hs hrs hours uhr std heures horas ore uur timer godz hod ч часов saat jam pm cet cest gmt utc est'.split(
    ' ',
  ),
);

const HOURS = /^[ (]{1,2}(?:\d{1,2}(?:[.:h][0-5]\d)? ?[-–/] ?)?\d{1,2}(?:[.:h][0-5]\d)?[ )]{0,2}$/;

/** `24/7: `, `(8-18): `. */
const ALWAYS = /^ \(?(?:24 ?\/ ?7|\d{1,2}(?:[.:h][0-5]\d)? ?[-–] ?\d{1,2}(?:[.:h][0-5]\d)?)\)?(?: ?:)? $/;

/** Whether what stands between two words, or before the number, is but when somebody answers. `behind`: the word behind it. */
export const areHours = (gap: string, behind: string): boolean =>
  gap.length < LONGEST &&
  (behind === '' ? ALWAYS.test(gap) : UNITS.has(behind.toLowerCase()) && HOURS.test(gap));

const LONGEST = 20;
