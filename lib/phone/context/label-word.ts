import { lowered } from '../text/lower';
import { isHeld } from './held';
import { namesIdaho } from './idaho';
import { CALLED, type Label, type Read, type Reading, THING } from './label-reading';
import { isNumbered, takeOther } from './label-thing';
import { speaksOf } from './purpose';
import { beginsWithRole } from './role';
import { isNational, type Word } from './word';
import { isBehindOther, isBehindPhone, isFaxed } from './word-before';

/*
 * What one word before a number adds to what the words behind it have said.
 */

/** Takes in one word; the label where it decides. */
export function take(reading: Reading, read: Read): Label | null {
  const { word, written, gap, before, start } = read;
  noteNumberWord(reading, read);
  if (PRO_NUMBER.test(before.slice(start))) return THING;
  if (reading.hasNumberWord && reading.unknown === 0) {
    const isTurkish = word.says === 'unknown' && written.endsWith('n') && TURKISH_GENITIVE.test(written);
    if ((word.isPossessive && !BEHIND_THING.test(written)) || word.isGenitive || isTurkish)
      reading.call ??= CALLED;
  }
  // `Nowy numer: `, `Mój polski numer: `, `numer polski: `
  if (reading.unknown === 0 && word.says === 'unknown') reading.firstUnknown = written;
  const isOfRenewed = reading.hasNumberWord && reading.unknown <= 1 && !reading.isRenewed;
  if (isOfRenewed && (word.isRenewed || isNational(reading.firstUnknown))) reading.isRenewed = true;
  // `M. Gendron, 450…`: behind a title stands whose number it is.
  if (written === 'M' && gap.startsWith('. ') && reading.names > 0 && reading.names === reading.unknown) {
    reading.call ??= CALLED;
    return null;
  }
  // `ICE: Kone Hanne 41 47 49 81`: in case of emergency.
  if (written === 'ICE' && gap.startsWith(':') && reading.names > 0) {
    reading.call ??= CALLED;
    return null;
  }
  // `Herr Sonnenschein`, `Mme Paquet`: a name.
  if (
    word.says === 'other' &&
    /^\p{Lu}\p{Ll}/u.test(written) &&
    TITLE.test(lowered(before.slice(Math.max(0, start - 8), start))) &&
    // `Höhe 6,13 m. Charge 25…`
    !METRES.test(before.slice(Math.max(0, start - 5), start))
  )
    return pass(reading, read);
  // `His own number in case: `
  if (written === 'case' && before.endsWith('in ', start)) return null;
  const isWholeHead = reading.isAbove && start === 0 && gap === '' && written.length > 2;
  // `Wanjiru M.        722…`: of a name, in the cell before.
  const isInitial = written.length === 1 && gap.endsWith('  ') && NAME_BEFORE.test(before.slice(0, start));
  const isSaid = isWholeHead || COPULA.test(written) || (!isInitial && isLabelLike(reading, word, gap));
  const says = isSaid ? word.says : 'unknown';
  if (
    reading.hasNumberWord &&
    (word.isHaving || (reading.unknown === 0 && (word.isAtNumber || (start === 0 && UNDER.test(written)))))
  ) {
    reading.isHad = true;
    reading.isNumbered = false;
    return null;
  }
  // `if the flight is late: `, `Booking is with our stores 01753…`
  if (!reading.hasNumberWord && COPULA.test(written)) {
    const isTold = reading.unknown === 1 && reading.names === 0;
    if (isTold || IS_WITH.test(before.slice(start))) reading.isApart = true;
  }
  // `Mi celular personal es`: it is said of the phone.
  if (word.isNew && says === 'other' && isBehindPhone(before, start)) return null;
  // `Numéro suivant : `
  if (says === 'filler' || (says === 'unknown' && word.isNew && !reading.hasNumberWord)) return null;
  if (word.isWeak && isNumbered(reading, read)) return takeOther(reading, read);
  if (says === 'unknown') return word.isNumber && reading.unknown === 0 ? null : pass(reading, read);
  const isDirect = reading.unknown === 0;
  if (says === 'call') {
    if (isDirect && OF_CALL.test(before.slice(start + written.length))) return { says: 'other', isDirect };
    reading.call ??= { says, isDirect };
    return null;
  }
  // `Fax Büro: `; but `Fax kaputt, bitte im Büro anrufen: `
  const mayBeFaxed = says === 'other' || (says === 'phone' && !word.isNamed && !TELEPHONE.test(written));
  if (mayBeFaxed && reading.call === null && isFaxed(before, start)) return FAXED;
  if (says === 'other' && COUNTED.test(written) && gap.includes('(')) return pass(reading, read);
  if (says === 'other') return takeOther(reading, read);
  // `Fax ligne de service: `, `línea de pedido 913…`: what a line is for is told before, and what it is of behind.
  if (says === 'phone' && LINE.test(lowered(written))) {
    if (isDirect) reading.call ??= CALLED;
    return null;
  }
  const isOfId =
    speaksOf(ID, before, start) && !namesIdaho(before) && !HAS_ITS_NUMBER.test(before.slice(0, start));
  if (isOfId || (written.length <= 2 && written < FIRST_UNSPACED && isBehindOther(before, start)))
    return THING;
  const isNamed =
    word.isNamed && !MEANS.test(lowered(before.slice(Math.max(0, start - LONGEST_MEANS), start)));
  return { says, isDirect: reading.unknown <= 1, isNamed };
}

/** `USt-ID DE123456789, Tel. `: what has an id has it already. */
const HAS_ITS_NUMBER = /\p{Nd}{3,} ?[,;·|]? ?$/u;

/** Two signs of a script without spaces are a word. */
const FIRST_UNSPACED = '\u2e80';

/** `tesisatçının numarası`: of whoever that is; of a thing, it is said without an end. */
const TURKISH_GENITIVE = /\p{L}{3}n[ıiuü]n$/u;

/** `Polis Anda No. `: whose that thing is. */
const BEHIND_THING = /^(?:anda|kamu|saya|kami)$/i;

/** `par téléphone`, `per Telefon`: how something is done, such as taking part in a meeting. */
const MEANS = /(?:^|\s)(?:by|par|per|por|via|med|op|pr) $/u;
const LONGEST_MEANS = 5;

const FAXED: Label = { says: 'fax', isDirect: true, isNamed: true };

const LINE =
  /^(?:lin(?:ij[aąoiu]|i[ae])|лин[иі][яюї]|γραμμή|línea|linha|ligne|direkt[ea]?|tiesiogin\p{L}*|přím[áéý]|bezpośredni\p{L}*|közvetlen|απευθεί\p{L}*|прям(?:ой|ая)|neposredn\p{L}*)$/u;

/** `Fax et tél : `, `Fax Support Hotline: `: a phone all the same. */
const TELEPHONE = /^(?:t[eé]l|hot|help)/iu;

const TITLE = /(?:^|[^\p{L}])(?:herrn?|frau|m(?:me|rs?|s)?|sig(?:\.?ra|nor[ae]?)?|sra?|pan[ií]?|dr)\.? $/u;

/** `Shipped last year: 312…`, but `the one from last year (306…)`. */
const COUNTED = /^years?$/i;

const NAME_BEFORE = /\p{Lu}\p{Ll}+ $/u;

const METRES = /\d m\. $/;

/** What is told of a thing is not its number. */
const COPULA = /^(?:is|are|was|ist|sind|war|est|sont|è|sono|es|está|son|är|er|jest)$/i;

/** Behind it, who sees to the thing. */
const IS_WITH = /^\p{L}+ (?:with|by|bei|bij|hos|chez|con|com) /u;

/** `Call ID 0382…`, `call ref: `: what was recorded of a call. */
const OF_CALL = /^ (?:id|ref|log)/i;

/** `Annas nummer`, `Annan numero`, `rørleggerens nummer`: somebody's. */
const NAME_OF_OWNER =
  /^(?:\p{Lu}\p{Ll}+(?:(?<![iu])s num(?:mer|ret)|n numero)|\p{L}[\p{L}'’]+(?:er|ar)(?:e?ns|nes) num(?:mer|ret))/u;

function callOwner(reading: Reading): void {
  if (reading.call) return;
  reading.call = CALLED;
  reading.isOwnersCall = true;
}

function pass(reading: Reading, read: Read): null {
  const { word, written, gap, before, start } = read;
  if (reading.unknown === 0) {
    const isOwner = word.isOwner || NAME_OF_OWNER.test(before.slice(start));
    reading.isOwnerLast = isOwner || word.isPossessive;
    if (word.isAcronym && !reading.isAbove && !reading.hasColon && /^\s$/.test(gap)) {
      reading.isNumbered = reading.isThing = true;
      reading.guess = 'abbreviation';
    }
    if (word.isService) reading.isService = true;
    const isOwnersNumber = isOwner && !NUMBER_SHORTENED.test(before.slice(start + written.length));
    const isNamed = reading.hasNumberWord
      ? isOwnersNumber
      : reading.hasColon && (word.isOwner || word.isService);
    if (isNamed) callOwner(reading);
    if (reading.hasNumberWord && !isOwner && isNumbersThing(reading, read)) {
      reading.isNumbered = true;
      // `nu num 07 830 3834`: a new one.
      reading.guess = written === 'nu' ? 'name' : written.length >= SHORTEST_PERSON ? 'number' : undefined;
      reading.isThing =
        written.length >= 9 ||
        word.isAcronym ||
        (reading.isNumberWordLast && !/^\p{Lu}/u.test(written) && !written.endsWith('s')) ||
        (reading.isNumberWordLast && start === 0) ||
        (reading.hasColon && /^\p{Lu}/u.test(written) && !written.endsWith('s'));
    }
  }
  if (isBeforeName(reading, word) && beginsWithRole(before, start, start + written.length))
    callOwner(reading);
  if (reading.names === reading.unknown && /^\p{Lu}\p{Ll}/u.test(written)) reading.names += 1;
  reading.unknown += 1;
  return null;
}

/** Whether a word by a word for a number may name what has that number: `Numéro de constat`. */
function isNumbersThing(
  { hasColon, isRenewed, isHad }: Reading,
  { word, written, gap, before, start }: Read,
): boolean {
  if (word.isNew || isRenewed || isHad) return false;
  const behind = before.slice(start + written.length);
  // `Un seul numéro : `.
  if (hasColon && ONE.test(written)) return false;
  // `in caso di tempo incerto il numero`, but `bajo el número`.
  if (THE_NUMBER.test(behind) && !BEFORE_THE_NUMBER.test(written)) return false;
  // `should we use the number`.
  if (USE.test(written) && THAT_NUMBER.test(behind)) return false;
  // `az 1. kerületben van, száma 01…`: his.
  return !(gap === ', ' && behind.startsWith(', száma '));
}

const ONE = /^(?:une?|one|uno|ein|eine|jeden|één)$/i;
const THE_NUMBER = /^ (?:(?:il|el|le|o) (?:num|núm)|die numm)/iu;
const BEFORE_THE_NUMBER = /^(?:trägt|führt|con|bajo|com|sob|col|es|é|è|era)$/i;
const USE = /^(?:use|try|keep|dial|ring|call)$/i;
const THAT_NUMBER = /^ (?:the|this|that) number/i;

/** Behind a thing it says which that is. */
const UNDER = /^п[оі]д$/iu;

/** `Vaktmester Olsen`, `Portaria do prédio: `: whether nothing but who or where that is stands between it and the number. */
const isBeforeName = ({ names, unknown, hasNumberWord, hasColon }: Reading, { isOwner }: Word): boolean =>
  isOwner && !hasNumberWord && unknown > 0 && (hasColon || (names > 0 && unknown - names <= 1));

/** `pro number 903…`: a bill of freight. */
const PRO_NUMBER = /^pro (?:number|no\b|#)/i;

/** `Ascenseur n° `, `Portaria nº `: that of a thing or a decree as well. */
const NUMBER_SHORTENED = /^ (?:n[°º]|n\.[ºo°]|nr|no|br|nro|núm)\.?:? $/iu;

/** `nr doctorului`, `a védőnő száma`: a longer word may as well be whose phone it is. */
const SHORTEST_PERSON = 5;

/** `n° de constat :` has its word for a number before the thing, `Constat-Nr.` behind it. */
function noteNumberWord(reading: Reading, { word, gap, written, before, start }: Read): void {
  const isNumber = word.isNumber || (word.isNumberIfShortened && /^[.:]/.test(gap));
  if (!isNumber || reading.isApart || AT_HOME.test(before.slice(start))) return;
  // `Код доступа в личный кабинет: `: whatever it opens.
  if (reading.hasColon && reading.unknown > 0 && CODE.test(before.slice(start)) && !isHeld(before, start))
    reading.other ??= THING;
  if (reading.unknown === 1 && reading.isOwnerLast) reading.call ??= CALLED;
  if ((reading.unknown > 0 && !word.isLeading) || (reading.unknown === 1 && reading.isOwnerLast)) return;
  if (reading.unknown === 1 && OF_SOMEBODY.test(before.slice(start + written.length))) return;
  if (reading.unknown === 1 && reading.hasColon) [reading.isNumbered, reading.guess] = [true, 'number'];
  if (reading.unknown === 1 && reading.isNumbered) reading.isThing = true;
  reading.hasNumberWord = true;
}

/** `uvijek je kod kuće: `: somebody is there. */
const AT_HOME = /^kod (?:ku[cć]e|nas|njih|nje(?:ga)?|mene) /i;

/** `kod Jadranke`: at hers. */
const CODE = /^(?:[cC]odes?|[cC]odi(?:ce|go)?|[cC]ódigo|[cC]od|[kK]od[eas]?|[kK]ód|[кК]од) \p{Ll}/u;

/** `Le numéro de la pharmacie`, `Číslo na Petra`: before the name of somebody, unless it is known for a thing's. */
const OF_SOMEBODY = /^ (?:de la|del|du|de l['’]|della|dello|dell['’]|do|da|na|od|ya|za) /iu;

/** What makes the number behind it no phone's, two words further on still. */
const ID: ReadonlySet<string> = new Set(
  'id pin kennung identificador identifiant identyfikator código codigo passcode'.split(' '),
);

/** Single letters and doubtful words are labels only where they are written as such: `T: `, `M. `, `F `; not `Reply C to`. */
const isLabelLike = ({ unknown, call }: Reading, word: Word, gap: string): boolean =>
  word.isSure ||
  // `Saint-Louis (F): Hervé`: of a country.
  (/^\s?[.:/)|#°]/.test(gap) && !(word.isCapital && unknown > 0 && gap.startsWith(')'))) ||
  (word.isCapital && unknown === 0 && call === null && /^\s{1,3}$/.test(gap));
