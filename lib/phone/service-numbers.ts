import type { CountryCode } from './region';

/**
 * Numbers of three digits that reach somebody outside, besides those that call for help: authorities, helplines, the
 * telephone company. The facts are those that Google's libphonenumber gives as `shortCode` in its ShortNumberMetadata,
 * without what is only a carrier's or only for text messages, in the countries that have few enough of them.
 */
const SERVICE_NUMBERS: Readonly<Partial<Record<CountryCode, string>>> = {
  AR: '000|10[2356]|11[02-5]|12[015]|13[47]|14[478]',
  AT: '12[038]|130|14[0-27]',
  AU: '225|733|767',
  BA: '125',
  BE: '10[2-8]|11[0679]',
  BR: '10[02]|11[5-8]|12[3579]|13[024-68]|14[12568]|15[02-9]|16[0-8]|18[015]|19[147-9]',
  BY: '10[4-79]|11[46]|135|15[1-35]|16[89]|17[5-7]|18[58]|19[1-7]',
  CA: '411|811|988',
  CH: '14[02357]|16[1-46]|187',
  CL: '100|13[04-9]|14[379]',
  CN: '100|11[24]|12[23]|16[08]',
  CO: '106|11[3-8]|12[5-7]|137|14[467]|153|16[4-7]|195',
  CZ: '199',
  DE: '115',
  DK: '118',
  EE: '11[3-579]|12[389]|13[7-9]|14[05-7]|15[6-8]|16[05]|17[3-6]|18[02-7]|19[3-9]',
  ES: '01[0-267]|02[0148]|06[0-257]|080|09[12]|907',
  FR: '11[0459]|19[167]',
  GB: '10[015]|11[19]|12[1-3]|133|141|15\\d|19[15]|222|3[13]3|40[02]|45\\d|650|789',
  GR: '10[89]',
  HK: '10[013]|12[0-3]|17[135-9]',
  HR: '06\\d|195',
  HU: '18[589]',
  IN: '104|13[89]|16[16]|18[12]|777|800',
  IS: '118|155',
  IT: '11[479]|13[39]|14\\d|15[59]|160|18[67]|19[01]',
  JP: '10[24]|118|144|189',
  KE: '10[07-9]|11[056]|12[1-3]|1[78]\\d',
  KR: '105|11[01378]|12[01357-9]|13[24]|18[28]',
  LI: '14[357]|150|175',
  LK: '11[457]',
  LT: '11[7-9]',
  LV: '114|155|177',
  MK: '13\\d',
  MY: '10[01348]|110|12[1-6]|13[5-7]|18[12]|19[124]|99[1-46]',
  NO: '119|12[048]|14[59]|17[57]|190',
  PK: '11[47-9]|13[014]',
  PL: '98[4-7]|99[1-6]',
  PT: '11[78]|144',
  RS: '11[013-9]|1[89]\\d',
  RU: '104',
  SE: '115',
  SG: '100|99[0246-8]',
  SI: '195',
  SK: '159',
  TH: '10[0-2]',
  TR: '11[3-79]|15[0-46-9]|1[2-46-9]\\d',
  TW: '10[04-6]|11[378]|13[389]|16[05-8]|17[07]|180',
  UA: '10[49]|151|1[278]\\d',
  US: '411|711|811|933|988',
  UY: '10[4-9]|11[2368]|12[0-356]',
  ZA: '107',
};

/** Whether digits reach a service of a country that an extension of the same length may hide. */
export const isServiceNumber = (digits: string, region: CountryCode | null): boolean => {
  const numbers = region === null ? undefined : SERVICE_NUMBERS[region];
  return numbers !== undefined && new RegExp(`^(?:${numbers})$`).test(digits);
};
