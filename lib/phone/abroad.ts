import type { Label } from './context/label-words';
import { areSame, groupsOf, isCredible, isNorthAmericanStyle } from './credible';
import { cutsArea } from './plan/broken-groups';
import { usualGroups } from './plan/usual-groups';
import { mayBegin, readWritten, type WrittenNumber } from './plan/written';
import type { Reading } from './reading';
import { type CountryCode, isCountryCode } from './region';
import { isEnglishAround } from './regions/english';
import { headedAround } from './regions/header-languages';
import { letteredAround } from './regions/letters';
import { mentionedAround } from './regions/mentioned';
import type { Span } from './text/span';

/** What is known of a number that no country at hand has. */
interface Stray {
  readonly label: Label;
  /** Countries that other national numbers of the text are of. */
  readonly told: ReadonlySet<CountryCode>;
  /** Whether it is a number at home, but not grouped so there. */
  readonly isOddAtHome?: boolean;
}

/** Countries whose people write to each other in one language, or much, the likeliest first. */
const NEIGHBOURS: ReadonlyMap<string, readonly CountryCode[]> = new Map(
  'GB:IE IE:GB DE:AT,CH,NL AT:DE,CH CH:DE,AT,FR,IT FR:BE,CH BE:NL,FR NL:BE,DE LU:DE,FR,BE IT:CH ES:PT PT:ES DK:SE,NO SE:NO,DK,FI NO:SE,DK FI:SE,EE EE:FI,LV LV:LT,EE LT:LV,PL PL:DE,CZ CZ:DE,SK,AT SK:CZ,HU HU:AT,SK,RO RO:HU,MD AU:NZ NZ:AU MX:US AR:UY UY:AR KE:TZ,UG TZ:KE UG:KE MY:SG SG:MY HK:CN CN:HK RU:BY,UA UA:PL HR:SI,BA,RS RS:HR,BA SI:HR,AT BA:HR,RS GR:CY CY:GR AE:SA SA:AE'
    .split(' ')
    .map((one) => {
      const [country = '', others = ''] = one.split(':');
      return [country, others.split(',').filter(isCountryCode)];
    }),
);

/**
 * Reads what is no number of any country at hand as one of those that other numbers of the text are of, whose letters it
 * has, whose places it mentions, or of the mailbox's neighbours where it is called a number.
 */
export function readAbroad(
  text: string,
  span: Span,
  { label, told, isOddAtHome = false }: Stray,
  mailbox: CountryCode | undefined,
): Reading | null {
  const { plain, digits } = span;
  if (plain.includes('+') || digits.length < FEWEST) return null;
  const isCalled = label.isDirect && label.says !== 'nothing' && label.says !== 'other';
  const { countries, isSure } = countriesFor(text, span, { isCalled, told }, mailbox);
  const read = [...countries].flatMap((country) => {
    const written = mayBegin(digits, country) ? readWritten(plain, digits, country) : null;
    return written &&
      isOf(written, plain, isCalled || isSure(country), isOddAtHome ? SHORT_AREA : LONG_AREA) &&
      isCredible(text, span, written, { label, talk: null, isWholeText: false, isCut: false })
      ? [written]
      : [];
  });
  const [first, ...others] = read;
  if (!first) return null;
  return {
    written: first,
    others: others
      .filter(({ e164 }) => e164 !== first.e164)
      .map(({ e164, country }) => ({ e164, ...(country && { region: country }) })),
  };
}

interface Candidates {
  /** The likeliest first; none where nothing says that it is a number at all. */
  readonly countries: ReadonlySet<CountryCode>;
  /** Whether the text tells a country outright. */
  isSure(country: CountryCode): boolean;
}

function countriesFor(
  text: string,
  { plain, digits, start }: Span,
  { isCalled, told }: { readonly isCalled: boolean; readonly told: ReadonlySet<CountryCode> },
  mailbox: CountryCode | undefined,
): Candidates {
  const isNoneAtHome = mailbox !== undefined && readWritten(plain, digits, mailbox) === null;
  const looksCalled = isNorthAmericanStyle(plain) || (plain.startsWith('0') && groupsOf(plain).length > 2);
  const isAsked = isCalled || (looksCalled && isNoneAtHome);
  if (!isAsked && told.size === 0 && !/^\(?0/.test(plain)) return NOBODY;
  const mayBeThere = isNoneAtHome && (isCalled || groupsOf(plain).length > 1);
  const mentioned = mayBeThere ? mentionedAround(text, start) : [];
  const headed = isNoneAtHome && looksCalled ? headedAround(text, start) : [];
  const isBritish =
    isNoneAtHome && !ENGLISH.has(mailbox) && /^\(?0[1-37]/.test(plain) && isEnglishAround(text, start);
  const british: readonly CountryCode[] = isBritish ? ['GB'] : [];
  const neighbours = isAsked && mailbox !== undefined ? (NEIGHBOURS.get(mailbox) ?? []) : [];
  return {
    countries: new Set([
      ...told,
      ...letteredAround(text, start),
      ...mentioned,
      ...headed,
      ...british,
      ...neighbours,
    ]),
    isSure: (country) => told.has(country) || mentioned.includes(country) || headed.includes(country),
  };
}

/** Those who write English have others of their own in mind. */
const ENGLISH: ReadonlySet<string> = new Set(
  'AU NZ ZA SG US CA IE KE NG IN PK MY HK GH UG TZ PH JM TT MT ZM ZW'.split(' '),
);

const NOBODY: Candidates = { countries: new Set(), isSure: () => false };

const FEWEST = 8;

/** Whether it begins, where that is enough (`isEither`), or is grouped as numbers of its country are. */
const isOf = (written: WrittenNumber, plain: string, isEither: boolean, longArea: number): boolean =>
  !written.isOld &&
  ((isEither && written.hasTrunk && !cutsArea(plain, written, usualGroups(written))) ||
    isGroupedAs(usualGroups(written), groupsOf(plain), longArea));

/** Whether groups of digits are the usual ones; a long area code by itself is enough. `longArea`: how long. */
export const isGroupedAs = (usual: readonly string[], groups: readonly string[], longArea: number): boolean =>
  areSame(usual, groups) || ((usual[0]?.length ?? 0) >= longArea && usual[0] === groups[0]);

const LONG_AREA = 5;

/** So many digits of an area code, with its 0, are set off by nobody who does not mean it. */
export const SHORT_AREA = 4;
