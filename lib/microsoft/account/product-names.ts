/**
 * What Microsoft's products are called, by the part number that Graph says: those with mailboxes, and those that are
 * easily taken for one of them. From Microsoft's list "Product names and service plan identifiers for licensing".
 */
const PRODUCTS: Readonly<Record<string, string>> = {
  O365_BUSINESS: 'Microsoft 365 Apps for business',
  SMB_BUSINESS: 'Microsoft 365 Apps for business',
  OFFICESUBSCRIPTION: 'Microsoft 365 Apps for enterprise',
  O365_BUSINESS_ESSENTIALS: 'Microsoft 365 Business Basic',
  SMB_BUSINESS_ESSENTIALS: 'Microsoft 365 Business Basic',
  O365_BUSINESS_PREMIUM: 'Microsoft 365 Business Standard',
  SMB_BUSINESS_PREMIUM: 'Microsoft 365 Business Standard',
  SPB: 'Microsoft 365 Business Premium',
  SPE_E3: 'Microsoft 365 E3',
  SPE_E5: 'Microsoft 365 E5',
  SPE_F1: 'Microsoft 365 F3',
  M365_F1: 'Microsoft 365 F1',
  M365_F1_COMM: 'Microsoft 365 F1',
  STANDARDPACK: 'Office 365 E1',
  ENTERPRISEPACK: 'Office 365 E3',
  ENTERPRISEPREMIUM: 'Office 365 E5',
  ENTERPRISEPREMIUM_NOPSTNCONF: 'Office 365 E5',
  DESKLESSPACK: 'Office 365 F3',
  EXCHANGESTANDARD: 'Exchange Online (Plan 1)',
  EXCHANGEENTERPRISE: 'Exchange Online (Plan 2)',
  EXCHANGEDESKLESS: 'Exchange Online Kiosk',
  EXCHANGEESSENTIALS: 'Exchange Online Essentials',
  M365EDU_A1: 'Microsoft 365 A1',
  M365EDU_A3_FACULTY: 'Microsoft 365 A3',
  M365EDU_A5_FACULTY: 'Microsoft 365 A5',
  STANDARDWOFFPACK_FACULTY: 'Office 365 A1',
  TEAMS_ESSENTIALS: 'Microsoft Teams Essentials',
  TEAMS_ESSENTIALS_AAD: 'Microsoft Teams Essentials',
  AAD_PREMIUM: 'Microsoft Entra ID P1',
  AAD_PREMIUM_P2: 'Microsoft Entra ID P2',
  EMS: 'Enterprise Mobility + Security E3',
  EMSPREMIUM: 'Enterprise Mobility + Security E5',
};

/** The product's name, or its part number where it is none of them; newer part numbers are names already. */
export const productName = (partNumber: string): string =>
  PRODUCTS[partNumber.toUpperCase()] ??
  (/^Microsoft_/.test(partNumber) ? partNumber.replaceAll('_', ' ') : partNumber);
