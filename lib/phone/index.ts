/** The one public face of this folder: text in, phone numbers out. */
export { type CallCost, describeNumber, type NumberDescription } from './describe';
export { findPhoneNumbers } from './find';
export { endsInFaxLabel } from './kind';
export type { FindOptions, PhoneNumberKind, PhoneNumberMatch } from './match';
export { type CountryCode, isCountryCode, listCountries, suggestRegion } from './region';
