/** The one public face of this folder: text in, phone numbers out. */
export { callableNumbers, readingsOf } from './callable';
export { type CallCost, describeNumber, type NumberDescription } from './describe';
export { describeTarget, type TargetContext, type TargetDescription } from './describe-target';
export { internationalPrefixOf, nationalDigits } from './dialling';
export { isEmergencyEverywhere, isEmergencyNumber } from './emergency';
export { findPhoneNumbers } from './find';
export { internalDigits } from './internal';
export type { FindOptions, OtherNumber, PhoneNumberKind, PhoneNumberMatch } from './match';
export { NUMBER_TYPES, type NumberType } from './number-type';
export type { CallableNumber, PageText, TextLink } from './page-text';
export { type CountryCode, isCountryCode, listCountries, suggestRegion } from './region';
export { type MessageContext, regionsOfMessage } from './regions/message';
export { readTarget, type TargetProblem } from './target';
export { numberInAddress } from './tel-address';
