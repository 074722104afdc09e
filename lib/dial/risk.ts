/**
 * What may make a call cost more, or mean more, than a person expects of one click (reliability R28). Each is
 * told on the confirm page before anything is dialled.
 */
export const RISKS = [
  'emergency',
  'shortCode',
  'featureCode',
  'premium',
  'sharedCost',
  'special',
  'country',
  'firstTime',
] as const;
export type Risk = (typeof RISKS)[number];
