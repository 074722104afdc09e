import type { CountryCode } from '../region';

/*
 * `SARL` speaks of France in a mailbox of Germany, and of nothing in one of Morocco, or beside an address in Tanger.
 */

/** Forms of companies that place-words take for one country's, and where else there are such. */
const FORMS: readonly (readonly [form: RegExp, elsewhere: ReadonlySet<string>])[] = [
  [
    /^(?:SARL|SAS|EURL)(?!\p{L})/u,
    new Set('MA TN DZ SN CI CM CD CG GA ML BF NE TG BJ MG GN LU BE CH MC PF NC RE CO AR'.split(' ')),
  ],
  [/^LLC(?!\p{L})/u, new Set('AE OM QA KW BH JO EG IQ RU UA UZ KZ GE AM AZ MN'.split(' '))],
  [/^Lda(?!\p{L})/u, new Set('AO MZ CV GW ST TL'.split(' '))],
];
const LONGEST = 5;

/** An address is no farther from the name of its company. */
const NEAR = 240;

interface Sign {
  readonly at: number;
  readonly country: CountryCode;
  readonly kind: string;
}

/** Signs without the forms of companies that are the mailbox's own too, or those of another country that is named beside. */
export function withoutForms<Found extends Sign>(
  text: string,
  signs: readonly Found[],
  mailbox: CountryCode | undefined,
): readonly Found[] {
  const isOut = ({ at, kind }: Found, index: number): boolean => {
    if (kind !== 'place') return false;
    const form = text.slice(at, at + LONGEST);
    const elsewhere = FORMS.find(([pattern]) => pattern.test(form))?.[1];
    if (!elsewhere) return false;
    if (mailbox !== undefined && elsewhere.has(mailbox)) return true;
    for (let behind = index + 1; (signs[behind]?.at ?? Number.POSITIVE_INFINITY) < at + NEAR; behind += 1)
      if (signs[behind]?.kind !== 'domain' && elsewhere.has(signs[behind]?.country ?? '')) return true;
    for (let before = index - 1; (signs[before]?.at ?? 0) > at - NEAR && before >= 0; before -= 1)
      if (signs[before]?.kind !== 'domain' && elsewhere.has(signs[before]?.country ?? '')) return true;
    return false;
  };
  return signs.filter((sign, index) => !isOut(sign, index));
}
