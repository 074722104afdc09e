import { isGroupedAs, readAbroad, SHORT_AREA } from './abroad';
import type { Label } from './context/label-reading';
import { groupsOf } from './credible';
import { brokenBy, MOST_BROKEN } from './plan/broken-groups';
import { usualGroups } from './plan/usual-groups';
import type { Reading } from './reading';
import { isWriters } from './regions/at-home';
import { mentionedAround } from './regions/mentioned';
import type { Searching } from './searching';
import type { Span } from './text/span';

/*
 * What would be a number at home, but is written as one of a country that the text has told.
 */

/** A reading, or that of a country that the text has told, where the number is rather of it. */
export const asTold = (
  searching: Searching,
  span: Span,
  reading: Reading | null,
  label: Label,
): Reading | null => asToldByGroups(searching, span, asToldMobile(searching, span, reading, label), label);

/** What is called a mobile, but would be no mobile at home, is that of a country that the text has told. */
function asToldMobile(
  { text, told }: Searching,
  span: Span,
  reading: Reading | null,
  label: Label,
): Reading | null {
  if (label.says !== 'mobile' || reading?.written.type !== 'FIXED_LINE') return reading;
  const abroad = readAbroad(text, span, { label, told }, undefined);
  return abroad?.written.type === 'MOBILE' ? abroad : reading;
}

/** `079 604 33 71` in France, behind `032 889 63 18` of Neuchâtel: what is grouped as in a country that the text has told, or has places of, and not as at home. */
function asToldByGroups(
  { text, told, regions }: Searching,
  span: Span,
  reading: Reading | null,
  label: Label,
): Reading | null {
  const { plain } = span;
  if (!reading || reading.written.country !== regions.mailbox || plain.includes('+')) return reading;
  const atHome = usualGroups(reading.written);
  const broken = brokenBy(plain, atHome);
  if (broken === 0 || isWriters(text, span.start)) return reading;
  const groups = groupsOf(plain);
  const [first = ''] = groups;
  // `0151 2345 678`: so most mobiles are written, whatever a plan has for them.
  const isUsual = reading.written.type === 'MOBILE' && first.length >= SHORT_AREA;
  if (told.size === 0 && isUsual) return reading;
  const countries =
    told.size > 0
      ? told
      : new Set(mentionedAround(text, span.start).filter((one) => one !== regions.mailbox));
  const abroad = readAbroad(text, span, { label, told: countries, isOddAtHome: true }, undefined);
  if (!abroad) return reading;
  // A mobile's first digits may be written with those behind them, but not without the last of them.
  const isCut = first.length < (atHome[0]?.length ?? 0);
  if (
    reading.written.type === 'MOBILE' &&
    abroad.written.type !== 'MOBILE' &&
    (!isCut || label.says === 'mobile')
  )
    return reading;
  const usual = usualGroups(abroad.written);
  const isWhole = told.size > 0 && broken >= MOST_BROKEN && brokenBy(plain, usual) === 0;
  return isWhole || isGroupedAs(usual, groups, SHORT_AREA) ? abroad : reading;
}
