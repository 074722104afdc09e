import type { CountryCode } from '../region';

/*
 * `SARL` speaks of France in a mailbox of Germany, and of nothing in one of Morocco.
 */

const FORMS = /^(?:SARL|SAS|EURL)(?!\p{L})/u;
const LONGEST = 5;

/** Where companies have the same forms. */
const COUNTRIES: ReadonlySet<string> = new Set(
  'MA TN DZ SN CI CM CD CG GA ML BF NE TG BJ MG GN LU BE CH MC PF NC RE CO AR'.split(' '),
);

/** Whether the form of a company that stands at a place is one of the mailbox's own country too. */
export const isFormAtHome = (text: string, at: number, mailbox: CountryCode | undefined): boolean =>
  mailbox !== undefined && COUNTRIES.has(mailbox) && FORMS.test(text.slice(at, at + LONGEST));
