import type { PhoneNumber } from 'libphonenumber-js/max';
import { MOST_DIGITS } from './e164';

/** A find as it stands in its line. */
export interface Found {
  readonly number: PhoneNumber;
  /** The number as written. */
  readonly raw: string;
  /** The line up to the number. */
  readonly before: string;
}

/**
 * Whether a valid number is one that a person would read as a phone number here. A number with its country
 * code speaks for itself; one without is taken for an order number or a date when it looks like one.
 */
export const isCredible = (found: Found): boolean =>
  !isTooLong(found) && (isInternational(found.raw) || !isMistaken(found));

/** Some countries' plans in the metadata reach beyond what E.164 allows. */
const isTooLong = ({ number }: Found): boolean => digitsOf(number.number).length > MOST_DIGITS;

const isMistaken = (found: Found): boolean =>
  isDate(found) || lacksPrefix(found) || isOddlyGrouped(found) || isLabelledOtherwise(found);

const isInternational = (raw: string) => /^\W*(?:[+＋]|00|011)/.test(raw);

const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, '');

const isDate = ({ raw }: Found) =>
  /^(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d$/.test(raw);

/** Where a country writes national numbers with a leading 0, one without it is something else. */
const lacksPrefix = ({ number, raw }: Found): boolean =>
  digitsOf(number.formatNational()).startsWith('0') && !digitsOf(raw).startsWith('0');

const NORTH_AMERICAN_GROUPS = new Set(['10', '11', '3-3-4', '1-3-3-4', '3-7', '1-3-7', '6-4']);

/** North America writes its ten digits in known groups; `2026-118842` is none of them. */
function isOddlyGrouped({ number, raw }: Found): boolean {
  if (number.countryCallingCode !== '1') return false;
  const written = number.ext === undefined ? raw : raw.slice(0, raw.lastIndexOf(number.ext));
  const groups = written.match(/\p{Nd}+/gu) ?? [];
  return !NORTH_AMERICAN_GROUPS.has(groups.map((group) => group.length).join('-'));
}

/** Words that say what the digits behind them are, in the languages of the first mailboxes. */
const OTHER_LABEL = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'order|invoice|ref(?:erence)?|ticket|case|tracking|customer|account|quote|po|id|iban|vat|serial|meeting|passcode|pin',
    'bestell|auftrags?|rechnungs?|kunden|sendungs?|konto|angebots?|vorgangs?|steuer|artikel|ust-?id|aktenzeichen|az',
    'commande|facture|devis|dossier|client|siret|siren|compte|suivi',
  ].join(
    '|',
  )})[\\s-]*(?:no|nr|num(?:ber|mer|éro)?|nummer|id|code|n°|nº|#)?[\\s.:#°º-]*(?:is|ist|est|lautet)?[\\s:]*$`,
  'iu',
);

const isLabelledOtherwise = ({ before }: Found): boolean => OTHER_LABEL.test(before.slice(-40));
