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
    return (mailbox !== undefined && elsewhere.has(mailbox)) || isNear(signs, index, elsewhere);
  };
  return signs.filter((sign, index) => !isOut(sign, index));
}

/** Whether a sign near another one, in their order, speaks of one of some countries. */
function isNear(signs: readonly Sign[], index: number, countries: ReadonlySet<string>): boolean {
  const place = signs[index]?.at ?? 0;
  for (const step of [1, -1]) {
    for (let at = index + step; at >= 0 && at < signs.length; at += step) {
      const sign = signs[at];
      if (!sign || Math.abs(sign.at - place) >= NEAR) break;
      if (sign.kind !== 'domain' && countries.has(sign.country)) return true;
    }
  }
  return false;
}
