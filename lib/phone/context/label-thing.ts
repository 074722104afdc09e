import { isHeld, isWhoAnswers } from './held';
import { CALLED, type Label, type Read, type Reading, THING } from './label-reading';
import { isAbout, speaksOf } from './purpose';
import { SERVICE } from './who';
import { wordOf } from './word';
import { wordEndBefore, wordStartBefore } from './word-ends';

/*
 * What a word for a thing that has a number adds to what the words behind it have said.
 */

/** Takes in a word for a thing: it tells what the number is, unless somebody is called about it. */
export function takeOther(reading: Reading, read: Read): Label | null {
  const { word, written, gap, before, start } = read;
  const behind = before.slice(start + written.length);
  // `Kassenzeichen bei Rückfragen: `
  if (reading.hasColon && word.isCompound && OF_QUESTIONS.test(behind) && ASKED_FOR.test(written))
    return THING;
  const isAboutIt =
    !reading.hasNumberWord &&
    (reading.hasColon ? isAbout(before, start) : FOR_NEXT.test(before.slice(0, start)));
  if (isAboutIt || (PEOPLE.test(written) && TO_SOMEBODY.test(before.slice(0, start)))) {
    reading.isApart = true;
    reading.call ??= CALLED;
  }
  const isTheirs = (reading.hasNumberWord && /^ \p{L}/u.test(behind)) || OF_OWNER.test(behind);
  if (reading.isOwnersCall && reading.unknown <= 1 && isTheirs) return THING;
  const isOffice = isDepartment(reading, read);
  const isSomebodys =
    isOffice ||
    isServices(reading, read) ||
    leadsToName(reading, read) ||
    isAsked(reading, read) ||
    isToldOf(reading, read);
  // `Kargo şikâyet: `: of what it is stands before.
  if (isOffice && reading.unknown === 0 && reading.hasColon && !reading.hasNumberWord) reading.isApart = true;
  if (isSomebodys || reading.isApart || (reading.isTitled && /^ ?[:,]/.test(behind)) || reading.call) {
    reading.unknown += 1;
    return null;
  }
  // A title and a name are two words.
  const unknown = reading.unknown + (reading.isTitled ? 1 : 0);
  const most = reading.hasColon ? 3 : 1;
  if (unknown > Math.max(2, most)) return null;
  const isRemark = reading.unknown === 0 && /^ ?\) +$/.test(gap) && !reading.hasNumberWord;
  const guess = isRemark ? 'remark' : mayBeSomebodys(reading, read) ? 'name' : undefined;
  const label: Label = { says: 'other', isDirect: unknown <= most || reading.isThing, guess };
  if (unknown === 0 || reading.hasColon || reading.hasNumberWord || reading.isThing) return label;
  reading.other ??= label;
  reading.unknown += 1;
  return null;
}

/** What a thing's number is asked for. */
const OF_QUESTIONS =
  /^ (?:bei|für|for|pour|per|por|para|en cas de|in caso di|voor|bij|vid|ved|při|w razie) \p{L}+ ?: ?$/u;

/** `Servicenummer` and `Filialnummer` are of who answers. */
const ASKED_FOR =
  /(?:zeichen|code|kod[en]*|kennung|kenmerk|referen\p{L}*)$|^(?:kund|auftrag|vertrag|rechnung|bestell|mitglied|polic|schaden|vorgang|sendung|steuer|order|klant|faktur|medlem|sag)/iu;

/** `Depot 07 850 3250`, `cest ma nouvelle carte 0470 12 34 56`: where somebody is, or what is in a telephone. */
const mayBeSomebodys = ({ hasNumberWord }: Reading, { word, written, before, start }: Read): boolean =>
  !hasNumberWord &&
  (word.isOwner ||
    (written === 'carte' && before.startsWith('ma nouvelle ', start - 12) && before.endsWith('carte ')));

/** `Bookings: `, `Klient z Francji: `, `The part comes from Miami: `: who answers there, or who is called. */
function isDepartment(reading: Reading, read: Read): boolean {
  const { word, written, gap, before, start } = read;
  const { unknown, names, hasColon, isHad, isAbove, hasNumberWord } = reading;
  const behind = before.slice(start + written.length);
  const isHeading =
    hasColon ||
    isHad ||
    // `DC bookings  1300 578 963`
    gap.startsWith('  ') ||
    (unknown === 0 && (isAbove || (SEVERAL.test(written) && BEGINNING.test(before.slice(0, start)))));
  if (word.isDepartment && (isHad || !isNumbered(reading, read)) && isHeading) return true;
  if (OF_DEPARTMENT.test(written + behind)) return true;
  if ((word.isDepartment || word.isPerson) && names >= 2 && names === unknown && /^ ?:/.test(gap))
    return true;
  if (word.isPerson && ((unknown === 1 && names === 1 && !hasNumberWord) || FROM.test(behind))) return true;
  return unknown > 1 && FROM_PLACE.test(behind);
}

/** `our general claims number 1-800…`; that of one is a claim number. */
const OF_DEPARTMENT = /^(?:claims|orders|bookings|reservations|returns|complaints) number /i;

/** `Customer service: 0800…` is nobody's customer number. */
function isServices(reading: Reading, { word, before, start }: Read): boolean {
  if (reading.isService || (!reading.hasNumberWord && isWhoAnswers(before, start))) return true;
  if (reading.hasColon ? speaksOf(SERVICE, before, start) : isBehindService(before, start)) return true;
  return !word.isCompound && isHeld(before, start);
}

/** `Bosio 335 604 1187, per le chiavi del locale contatori 011…`: behind a number, what the next one is for. */
const FOR_NEXT =
  /\d(?: \([^()]*\))?, (?:(?:e|y|et|and|und|o) )?(?:per|para|pour|for|für|voor)(?: \p{L}[\p{L}'’]*){1,6} $/u;

/** `Kvitto saknas? `: where whoever asks so is told; but `Welches Konto? `, `Kundennummer? `. */
const isAsked = ({ hasNumberWord, unknown }: Reading, { word, before, start }: Read): boolean =>
  !hasNumberWord &&
  !word.isCompound &&
  ASKED_SO.test(before.slice(-4)) &&
  (unknown > 0 || SAID_BEFORE.test(before.slice(0, start)));

/** `Geen retourlabel? `, but `Welches Konto? ` and `IBAN? ` ask for a number. */
const SAID_BEFORE =
  /(?:^|[\s>•¿.!–-])(?!welch|which|what|quel|quale?(?!\p{L})|cu[aá]l|vilk|hvilk|jak|któr|ваш|номер)\p{L}{2,} (?:\p{L}+ ){0,3}$/iu;

const ASKED_SO = /\p{L}[ \u00a0]?\? ?$/u;

/** `Kvittens: Anders `, `Resepti: Apteekki `: who sees to it, or has it. */
const isToldOf = (
  { unknown, names, hasNumberWord, isThing }: Reading,
  { word, written, gap, before }: Read,
): boolean =>
  !hasNumberWord &&
  !isThing &&
  !word.isCompound &&
  unknown > 0 &&
  /^ ?: $/.test(gap) &&
  !COUNTED_THING.test(written) &&
  (names === unknown || !/\p{Lu}|\p{Ll}/u.test(before)) &&
  !/\p{Lu}{2,} $/u.test(before);

/** `Konto: Anna Kern 0532013000`, `Zähler: Gas 0305 4471200`: of whom or what it is. */
const COUNTED_THING =
  /^(?:kont|kto|acc|compte|cuenta|conta(?!i)|rachun|účet|számla|z[äa]hler|meter|licznik|mätar|måler|serial|serie|rechnung|bestell|pa[ck]et|factur|faktur|fattur|invoice|bill|order|pol[iy]|pass)/iu;

/** `For invoices Maria: `, `tour 8 am guía Esteban 8524…`: who sees to them, or leads them. */
function leadsToName({ unknown, names, hasColon }: Reading, { written, before, start }: Read): boolean {
  if (!hasColon) return unknown === 1 && names === 1 && /^gu[ií]a$/i.test(written);
  return names > 0 && names === unknown && MANY.test(written) && FOR_THING.test(before.slice(0, start));
}

/** `NIF do eletricista: `, `Rechnung vom Elektriker: `: a thing of somebody who might be called. */
const OF_OWNER =
  /^ (?:d[aeou]s?|del(?:la|lo)?|dell['’]|vo[nm]|de[rs]|of(?: the)?|for(?: the)?|za|od|от|за|від|van(?: de| het)?|från|fra|av|af|till?) |^ (?:dell?|l|d)['’]/iu;

/** `Servicio de pedidos`; no verb stands between, as in `The hotline gave me ticket`. */
function isBehindService(before: string, start: number): boolean {
  let end = start;
  for (let count = 0; count < MOST_BETWEEN; count += 1) {
    const wordEnd = wordEndBefore(before, end);
    const wordStart = wordStartBefore(before, wordEnd);
    const word = before.slice(wordStart, wordEnd);
    if (word === '' || /[.;!?]\s/.test(before.slice(wordEnd, end))) return false;
    if (SERVICE.has(word.toLowerCase())) return true;
    if (word.length > SHORTEST_VERB && wordOf(word).says !== 'filler') return false;
    end = wordStart;
  }
  return false;
}

const MOST_BETWEEN = 3;
const SHORTEST_VERB = 3;

/** `Číslo objednávky`, `numero di prenotazione`: whether a word for a number stands behind a thing or right before it. */
export function isNumbered({ hasNumberWord }: Reading, { before, start }: Read): boolean {
  if (hasNumberWord) return true;
  const found = NUMBER_BEFORE.exec(before.slice(Math.max(0, start - FARTHEST_NUMBER), start));
  const word = wordOf(found?.[1] ?? '');
  return word.isNumber || (word.isNumberIfShortened && found?.[2] !== undefined);
}

const NUMBER_BEFORE =
  /([\p{L}°º№]+)([.:])? (?:(?:de|di|da|du|del|della|des|ya|ng|af|av|för|για) |d['’]|l['’])?$/iu;
const FARTHEST_NUMBER = 24;

/** `Klient z Francji: `: a customer there. */
const FROM = /^ (?:ze?|from|aus|uit|från|fra|iz|из|de|da|di|des?) (?:\p{Lu}[\p{L}-]+ ?){1,2}: $/u;

/** `The part comes from Miami: `: whoever is called there. */
const FROM_PLACE = / \p{Ll}+ (?:ze?|from|aus|uit|från|fra|iz|из|d[ea]) \p{Lu}[\p{L}-]+: $/u;

/** `Numer do klienta: `, `Číslo na pacienta: `: where somebody is called. */
const TO_SOMEBODY = /(?:num[eé]r|čísl|broj|telef)\p{L}{0,3} (?:do|na|za) $/iu;
const PEOPLE = /^(?:klij?ent|pac[ij]en|zákazn|kup[cs]|čl[ea]n)/iu;

const MANY = /(?:s|en|ni|ια)$/iu;
const FOR_THING =
  /(?:^|[^\p{L}])(?:για(?: τ[αις]ς?| την)?|für|for(?: the| your| all)?|pour(?: les?| la| vos)?|voor|para|per(?: le| i| gli)?|för|dla|pro|za|для|по) $/iu;

/** `Reservations 415…`, but not `Contracts 0161… and 0161…`: what stands before a label at the beginning of its line, or of a part of it. */
const SEVERAL = /(?:(?<!act)s|en|ni)$/i;
const BEGINNING = /(?:^|[|·•]|[Rr]egards,)[\s>•*·–-]*$/;
