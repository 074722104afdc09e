/** The one public face of this folder: text in, phone numbers out. */
export { type CallCost, describeNumber, type NumberDescription } from './describe';
export { describeTarget, type TargetContext, type TargetDescription } from './describe-target';
export { internationalPrefixOf, nationalDigits } from './dialling';
export { isEmergencyNumber } from './emergency';
export { findPhoneNumbers } from './find';
export { endsInFaxLabel } from './kind';
export type { FindOptions, PhoneNumberKind, PhoneNumberMatch } from './match';
export { NUMBER_TYPES, type NumberType } from './number-type';
export { type CountryCode, isCountryCode, listCountries, suggestRegion } from './region';
export { readTarget, type TargetProblem } from './target';
