import { isHeld, isWhoAnswers } from './held';
import { isAbout, speaksOf } from './purpose';
import { SERVICE } from './who';
import { type Word, wordOf } from './word';
import { isBehindOther, isBehindPhone, isFaxed } from './word-before';
import type { WordClass } from './words';

/*
 * What one word before a number adds to what the words behind it have said.
 */

/** What the words before a number say of it. */
export interface Label {
  readonly says: Exclude<WordClass, 'filler' | 'unknown'> | 'nothing';
  /** Whether nothing but words that say nothing stand between the label and the number. */
  readonly isDirect: boolean;
  /** Whether it names a phone outright: `Tel.`, `Fax`, `mobile`. */
  readonly isNamed?: boolean;
  /** Whether it stands in the number's own line. */
  readonly isInLine?: boolean;
  /** Whether it is the head of the column that the number stands in. */
  readonly isInColumn?: boolean;
  /** What lets guess that it is no phone's: an abbreviation or a number of something that nobody knows, a remark. */
  readonly guess?: Guess | undefined;
}

export type Guess = 'abbreviation' | 'number' | 'remark';

/** What has been read of the words so far, from the number backwards. */
export interface Reading {
  /** Words between the number and the one at hand that say nothing of it. */
  unknown: number;
  /** Whether a comma or a bracket has been passed: what stands before says little. */
  isApart: boolean;
  hasNumberWord: boolean;
  /** Whether right before the digits somebody speaks of a number of something: `n° de constat :`. */
  isNumbered: boolean;
  /** Whether that something has a name as things have and people have not. */
  isThing: boolean;
  /** Whether that is only guessed. */
  guess: Guess | undefined;
  /** Whether the word right before the number is one for numbers of whatever. */
  isNumberWordLast: boolean;
  call: Label | null;
  /** What the number may be that is no phone's, unless a phone is named before. */
  other: Label | null;
  /** Whether somebody speaks of a new number. */
  isRenewed: boolean;
  /** Whether it is said of which country the number is. */
  isNational: boolean;
  /** Whether such a department is named behind what it serves: `Zákaznický servis`, `Police municipale`. */
  isService: boolean;
  /** Whether the first word before the number says whose it is: `número del médico: `. */
  isOwnerLast: boolean;
  /** Whether somebody is said to have the number. */
  isHad: boolean;
  /** Whether a colon stands right before the number. */
  hasColon: boolean;
  /** How many words right before the number are names, or the like: they have a capital. */
  names: number;
  /** Whether it stands in the line or cell above. */
  readonly isAbove: boolean;
}

/** A word where it stands. */
export interface Read {
  readonly word: Word;
  readonly written: string;
  /** What stands between it and the next one, or the number. */
  readonly gap: string;
  /** All that stands before the number, and where the word begins in it. */
  readonly before: string;
  readonly start: number;
}

/** Takes in one word; the label where it decides. */
export function take(reading: Reading, read: Read): Label | null {
  const { word, written, gap, before, start } = read;
  noteNumberWord(reading, read);
  if (reading.hasNumberWord && reading.unknown === 0) {
    if (word.isPossessive || word.isGenitive) reading.call ??= { says: 'call', isDirect: true };
  }
  // `Nowy numer: `, `Mój polski numer: `, `numer polski: `
  if (word.isNational && reading.unknown === 0) reading.isNational = true;
  const isSaidAnew = word.isRenewed || reading.isNational;
  if (reading.hasNumberWord && reading.unknown <= 1 && isSaidAnew) reading.isRenewed = true;
  // `M. Gendron, 450…`: behind a title stands whose number it is.
  if (written === 'M' && gap.startsWith('. ') && reading.names > 0 && reading.names === reading.unknown) {
    reading.call ??= { says: 'call', isDirect: true };
    return null;
  }
  // `Herr Sonnenschein`, `Mme Paquet`: a name.
  if (
    word.says === 'other' &&
    /^\p{Lu}\p{Ll}/u.test(written) &&
    TITLE.test(before.slice(Math.max(0, start - 8), start))
  )
    return pass(reading, read);
  const isWholeHead = reading.isAbove && start === 0 && gap === '' && written.length > 2;
  const isSaid = isWholeHead || COPULA.test(written) || isLabelLike(reading, word, gap);
  const says = isSaid ? word.says : 'unknown';
  if (reading.hasNumberWord && (word.isHaving || (reading.unknown === 0 && word.isAtNumber))) {
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
  if (says === 'other') return takeOther(reading, read);
  if (speaksOf(ID, before, start) || (written.length <= 2 && isBehindOther(before, start)))
    return { says: 'other', isDirect: true };
  return { says, isDirect: reading.unknown <= 1, isNamed: word.isNamed };
}

const FAXED: Label = { says: 'fax', isDirect: true, isNamed: true };

/** `Fax et tél : `, `Fax Support Hotline: `: a phone all the same. */
const TELEPHONE = /^(?:t[eé]l|hot|help)/iu;

const TITLE = /(?:^|[^\p{L}])(?:herrn?|frau|m(?:me|rs?|s)?|sig(?:\.?ra|nor[ae]?)?|sra?|pan[ií]?|dr)\.? $/iu;

/** What is told of a thing is not its number. */
const COPULA = /^(?:is|are|was|ist|sind|war|est|sont|è|sono|es|está|son|är|er|jest)$/i;

/** Behind it, who sees to the thing. */
const IS_WITH = /^\p{L}+ (?:with|by|bei|bij|hos|chez|con|com) /u;

/** `Call ID 0382…`, `call ref: `: what was recorded of a call. */
const OF_CALL = /^ (?:id|ref|log)/i;

function takeOther(reading: Reading, read: Read): Label | null {
  const { word, written, gap, before, start } = read;
  const isAboutIt = reading.hasColon && !reading.hasNumberWord && isAbout(before, start);
  if (isAboutIt || (PEOPLE.test(written) && TO_SOMEBODY.test(before.slice(0, start)))) {
    reading.isApart = true;
    reading.call ??= { says: 'call', isDirect: true };
  }
  const isDepartment =
    (word.isDepartment &&
      (reading.isHad || !isNumbered(reading, read)) &&
      (reading.hasColon ||
        reading.isHad ||
        (reading.unknown === 0 &&
          (reading.isAbove || (SEVERAL.test(written) && BEGINNING.test(before.slice(0, start))))))) ||
    ((word.isDepartment || word.isPerson) &&
      reading.names >= 2 &&
      reading.names === reading.unknown &&
      /^ ?:/.test(gap)) ||
    (word.isPerson && reading.unknown === 1 && reading.names === 1 && !reading.hasNumberWord) ||
    (word.isPerson && FROM.test(before.slice(start + written.length)));
  // `tour 8 am guía Esteban 8524…`: no bill of freight, but who leads them.
  const isGuide =
    reading.unknown === 1 && reading.names === 1 && !reading.hasColon && /^gu[ií]a$/i.test(written);
  // `Customer service: 0800…` is nobody's customer number.
  const isOfSomebody =
    (!reading.hasNumberWord && isWhoAnswers(before, start)) ||
    reading.isService ||
    speaksOf(SERVICE, before, start) ||
    (!word.isCompound && isHeld(before, start));
  // `Για τιμολόγια η Μαρία: `, `For invoices Maria: `: who sees to them.
  const isForSomebody =
    reading.hasColon &&
    reading.names > 0 &&
    reading.names === reading.unknown &&
    MANY.test(written) &&
    FOR_THING.test(before.slice(0, start));
  if (isForSomebody || isDepartment || isGuide || reading.isApart || reading.call || isOfSomebody) {
    reading.unknown += 1;
    return null;
  }
  const most = reading.hasColon ? 3 : 1;
  if (reading.unknown > Math.max(2, most)) return null;
  const isRemark = reading.unknown === 0 && /^ ?\) +$/.test(gap) && !reading.hasNumberWord;
  const guess = isRemark ? 'remark' : undefined;
  const label: Label = { says: 'other', isDirect: reading.unknown <= most || reading.isThing, guess };
  if (reading.unknown === 0 || reading.hasColon || reading.hasNumberWord || reading.isThing) return label;
  reading.other ??= label;
  reading.unknown += 1;
  return null;
}

/** `Číslo objednávky`, `numero di prenotazione`: whether a word for a number stands behind a thing or right before it. */
function isNumbered({ hasNumberWord }: Reading, { before, start }: Read): boolean {
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

/** `Numer do klienta: `, `Číslo na pacienta: `: where somebody is called. */
const TO_SOMEBODY = /(?:num[eé]r|čísl|broj|telef)\p{L}{0,3} (?:do|na|za) $/iu;
const PEOPLE = /^(?:klij?ent|pac[ij]en|zákazn|kup[cs]|čl[ea]n)/iu;

const MANY = /(?:s|en|ni|ια)$/iu;
const FOR_THING =
  /(?:^|[^\p{L}])(?:για(?: τ[αις]ς?| την)?|für|for(?: the| your| all)?|pour(?: les?| la| vos)?|voor|para|per(?: le| i| gli)?|för|dla|pro|za|для|по) $/iu;

/** `Reservations 415…`: what stands before a label at the beginning of its line, or of a part of it. */
const SEVERAL = /(?:s|en|ni)$/i;
const BEGINNING = /(?:^|[|·•])[\s>•*·–-]*$/;

/** `Annas nummer`, `Annan numero`, `rørleggerens nummer`: somebody's. */
const NAME_OF_OWNER =
  /^(?:\p{Lu}\p{Ll}+(?:(?<![iu])s num(?:mer|ret)|n numero)|\p{L}[\p{L}'’]+(?:er|ar)(?:e?ns|nes) num(?:mer|ret))/u;

function pass(reading: Reading, { word, written, gap, before, start }: Read): null {
  if (reading.unknown === 0) {
    const isOwner = word.isOwner || NAME_OF_OWNER.test(before.slice(start));
    reading.isOwnerLast = isOwner || word.isPossessive;
    if (word.isAcronym && !reading.isAbove && !reading.hasColon && /^\s$/.test(gap)) {
      reading.isNumbered = reading.isThing = true;
      reading.guess = 'abbreviation';
    }
    if (word.isService) reading.isService = true;
    if ((word.isOwner || word.isService) && reading.hasColon && !reading.hasNumberWord)
      reading.call ??= { says: 'call', isDirect: true };
    if (reading.hasNumberWord && !word.isNew && !isOwner && !reading.isRenewed && !reading.isHad) {
      reading.isNumbered = true;
      reading.guess = written.length >= SHORTEST_PERSON ? 'number' : undefined;
      reading.isThing =
        written.length >= 9 ||
        word.isAcronym ||
        (reading.isNumberWordLast && !/^\p{Lu}/u.test(written) && !written.endsWith('s')) ||
        (reading.isNumberWordLast && start === 0) ||
        (reading.hasColon && /^\p{Lu}/u.test(written) && !written.endsWith('s'));
    }
  }
  if (reading.names === reading.unknown && /^\p{Lu}\p{Ll}/u.test(written)) reading.names += 1;
  reading.unknown += 1;
  return null;
}

/** `nr doctorului`, `a védőnő száma`: a longer word may as well be whose phone it is. */
const SHORTEST_PERSON = 5;

/** `n° de constat :` has its word for a number before the thing, `Constat-Nr.` behind it. */
function noteNumberWord(reading: Reading, { word, gap, written, before, start }: Read): void {
  const isNumber = word.isNumber || (word.isNumberIfShortened && /^[.:]/.test(gap));
  if (!isNumber || reading.isApart || (reading.unknown > 0 && !word.isLeading)) return;
  if (reading.unknown === 1 && reading.isOwnerLast) return;
  if (reading.unknown === 1 && OF_SOMEBODY.test(before.slice(start + written.length))) return;
  if (reading.unknown === 1 && reading.hasColon) [reading.isNumbered, reading.guess] = [true, 'number'];
  if (reading.unknown === 1 && reading.isNumbered) reading.isThing = true;
  reading.hasNumberWord = true;
}

/** `Le numéro de la pharmacie`, `Číslo na Petra`: before the name of somebody, unless it is known for a thing's. */
const OF_SOMEBODY = /^ (?:de la|del|du|de l['’]|della|dello|dell['’]|do|da|na|od|ya) /iu;

/** What makes the number behind it no phone's, two words further on still. */
const ID: ReadonlySet<string> = new Set(
  'id pin kennung identificador identifiant identyfikator código codigo passcode'.split(' '),
);

/** Single letters and doubtful words are labels only where they are written as such: `T: `, `M. `, `F `; not `Reply C to`. */
const isLabelLike = ({ unknown, call }: Reading, word: Word, gap: string): boolean =>
  word.isSure ||
  /^\s?[.:/)|#°]/.test(gap) ||
  (word.isCapital && unknown === 0 && call === null && /^\s{1,3}$/.test(gap));
