import { expect, it } from 'vitest';
import { productName } from '../../../../lib/microsoft/account/product-names';

it.each([
  ['SPB', 'Microsoft 365 Business Premium'],
  ['O365_BUSINESS_PREMIUM', 'Microsoft 365 Business Standard'],
  ['o365_business', 'Microsoft 365 Apps for business'],
  ['Microsoft_365_E3_(no_Teams)', 'Microsoft 365 E3 (no Teams)'],
  ['FLOW_FREE', 'FLOW_FREE'],
])('%s is %s', (partNumber, name) => {
  expect(productName(partNumber)).toBe(name);
});
