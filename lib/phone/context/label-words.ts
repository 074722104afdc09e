import { DIGIT, signAt } from '../text/signs';
import { areHours } from './hours';
import { namesIdaho } from './idaho';
import { type Label, type Reading, THING } from './label-reading';
import { take } from './label-word';
import { type Word, wordOf } from './word';
import { wordEndBefore, wordStartBefore } from './word-ends';
import { isOfPhone } from './words';

export type { Label } from './label-reading';

export const NO_LABEL: Label = { says: 'nothing', isDirect: false };

/** The most words that may stand between a number and what says that it is one. */
const MOST_WORDS = 7;

/** Behind these, words speak of something else; a colon or a bracket still belongs to the label. */
const APART = /[!?;|｜•·‖►→。！？；]|\.\s|\s[-–—]\s/u;

/**
 * What some words say of the digits behind them, read from their end backwards. `isAbove`: they stand in the line or
 * cell before.
 */
export function readBackwards(before: string, isAbove = false): Label {
  const reading: Reading = {
    unknown: 0,
    isApart: false,
    hasNumberWord: false,
    isNumbered: false,
    isThing: false,
    guess: undefined,
    isNumberWordLast: false,
    call: null,
    other: null,
    isRenewed: false,
    firstUnknown: '',
    isService: false,
    isOwnerLast: false,
    isHad: false,
    hasColon: false,
    names: 0,
    isTitled: false,
    isOwnersCall: false,
    isAbove,
  };
  let behind = before.length;
  let isBehindName = false;
  let wordBehind = '';
  let isSetOff = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const end = wordEndBefore(before, behind);
    if (end === 0) break;
    const start = wordStartBefore(before, end);
    const written = before.slice(start, end);
    const word = wordOf(written);
    const gap = before.slice(end, behind);
    behind = start;
    if (count === 0) {
      // `it's the school run, 087…`: no comma stands between a thing and its number; `¡Reserva ya en el 927…!`: it is called.
      const isOr = word.isOr && (written !== 'o' || isBehindThing(before, start));
      isSetOff =
        isOr ||
        before.endsWith(' en el ') ||
        (word.isTowards && !NUMBER_TO.test(before) && !IS_IN_FINNIC.test(before.slice(0, end)));
      reading.isApart = (gap === ' ' && isSetOff) || gap === ', ';
      reading.hasColon = gap !== ' ' && endsInColon(gap.trimEnd());
      isBehindName = gap === ', ' && word.says === 'unknown' && /^\p{Lu}\p{Ll}/u.test(written);
      reading.isNumberWordLast = word.isNumber || (word.isNumberIfShortened && /^[.:º°]/.test(gap));
    }
    if (isTitle(written, gap, count === 0)) {
      reading.isTitled = true;
      continue;
    }
    if (gap !== ' ') {
      if (
        (holdsDigits(gap) &&
          !(count === 0 && (word.isNumber || isOfPhone(word.says)) && ONE_OF_SEVERAL.test(gap)) &&
          !areHours(gap, wordBehind)) ||
        (count > 0 &&
          APART.test(gap) &&
          !isAbbreviated(word, written, gap) &&
          !(count === 1 && reading.isNumberWordLast && ABBREVIATION_OF_THING.test(written + gap)))
      )
        break;
      const isParted = /[,)，、）]/.test(gap) && !SAID.test(before.slice(end));
      if (count > 0 && isParted) reading.isApart = true;
    }
    wordBehind = written;
    if (isOfAddress(written, before, start, end)) break;
    // `Gate PIN for the depot, `
    if (written === 'PIN' && !reading.call && !isSetOff && FOR.test(before.slice(end))) return THING;
    const found = take(reading, { word, written, gap, before, start });
    if (found)
      return reading.other && found.says !== 'other'
        ? { ...found, isDirect: false }
        : (reading.other ?? found);
    if (word.isLeading && reading.unknown <= 2 && NUMBER_OF_THING.test(before.slice(start)))
      [reading.isNumbered, reading.isThing, reading.guess] = [true, true, undefined];
    // `Guía: Yudelka, 829…`: the number is hers.
    if (isBehindName) reading.isApart = true;
  }
  if (reading.other) return reading.other;
  if (reading.call) return reading.call;
  if (reading.isRenewed) return { says: 'call', isDirect: true };
  if (!reading.isNumbered) return NO_LABEL;
  return { says: 'other', isDirect: reading.isThing, guess: reading.guess };
}

/** `84T. `, `PE14 0SN. `, `8401 BL Gorredijk`, `Boise, ID`: no label, but of a house, a postcode or a state. */
function isOfAddress(written: string, before: string, start: number, end: number): boolean {
  if (written.length > LONGEST_OF_POSTCODE) return false;
  if (written === 'ID' && namesIdaho(before)) return true;
  const isGlued = start > 0 && signAt(before, start - 1) === DIGIT;
  if (isGlued) return written.length === 1 || BRITISH_POSTCODE.test(before.slice(0, end));
  return (
    written.length === LONGEST_OF_POSTCODE && DUTCH_POSTCODE.test(before.slice(Math.max(0, start - 5), end))
  );
}

const LONGEST_OF_POSTCODE = 2;

/** `We have changed your account number to`. */
const NUMBER_TO = /(?:chang|updat|mov|switch)\w+ (?:\w+ ){0,3}number to $/i;

/** `area clienti o 02…`, but `com o 02…`. */
function isBehindThing(before: string, place: number): boolean {
  const end = wordEndBefore(before, place);
  return wordOf(before.slice(wordStartBefore(before, end), end)).says === 'other';
}

const BRITISH_POSTCODE = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

const FOR = /^ (?:for|of|für|del?|du|pour|para|per|voor|till?) /;

/** `Vesimittari on 0440…`: what it is, and not where anybody is called. */
const IS_IN_FINNIC =
  /(?:mittari|numero|tunnus|koodi|sopimus|lasku|tili|kortti|viite|leping|arve|kood|arvesti) on$/iu;

const DUTCH_POSTCODE = /^[1-9]\d{3} [A-Z]{2}$/;

/** `N.º de utente 285…`, `n° de dossier 06…`: said so short of things only. */
const NUMBER_OF_THING =
  /^[Nn](?:\.?º|°) (?:d[ei] |d['’])(?!cas|trab|astrein|perman|accueil|standard|service|conta[ck]t|apoio|bureau|urg|[eé]merg|aten|assist|secours|garde|vecin|herm|port|tel|tél)\p{Ll}{4,}\s*$/u;

/** `Ref.1: `, `Fax 2: `, `[Tel 2] `: one of several numbers of something. */
const ONE_OF_SEVERAL = /^[-. \u00a0]{0,2}\d{1,2}[ \u00a0]?[\]:：][ \u00a0]?$/;

/** `Questions about your order? ` asks as `Orders: ` does. */
const endsInColon = (gap: string): boolean => COLON.test(gap);

/** A bar parts cells, and a dash between spaces whoever is called from the number. */
const COLON = /[:：?|｜]$|^\s+[–—-]$/;

/** `The meeting ID, which is`, `mon numéro, c'est le`: behind the comma it is said what it is. */
const SAID =
  /^, (?:which is|das ist|c['’]est|que (?:es|é)|dat is|to je|det [eä]r)(?: (?:le|la|el|o|die))? $/i;

/** Digits in brackets part nothing. */
const holdsDigits = (gap: string): boolean =>
  hasDigit(gap) && (!gap.includes('(') || hasDigit(gap.replace(/\([^)]*\)/g, '')));

function hasDigit(gap: string): boolean {
  for (let at = 0; at < gap.length; at += 1) if (signAt(gap, at) === DIGIT) return true;
  return false;
}

/** `Telefone do Sr. Nogueira: `: the full stop ends nothing, and the title is a part of the name. */
const isTitle = (written: string, gap: string, isLast: boolean): boolean =>
  gap === '. ' ? !isLast && SHORTENED_TITLE.test(written) : TITLE.test(written);

const SHORTENED_TITLE =
  /^(?:sr[ae]?|dra?|dn?a?|m(?:rs?|s|me|lle|gr)|prof|ing|ks|ust|sig|dott|bc|hr|fr|st|κα?)$/iu;
const TITLE =
  /^(?:pan[ií]?|bácsi|néni|bey|hanım|don|doña|dona|herr|frau|fru|señora?|пані?|господин|госпожа)$/iu;

/** `Tel. `, `Nr. `: the full stop shortens a word. */
const isAbbreviated = (word: Word, written: string, gap: string): boolean =>
  /^\.\s+(?![–—-])/.test(gap) &&
  !WHOLE.test(written) &&
  (written.length <= LONGEST_ABBREVIATION || /n[or]$/i.test(written)) &&
  ((word.says !== 'unknown' && word.says !== 'filler') || word.isNumber || word.isNumberIfShortened);

/** `incl GST. Engineer Ramesh 98204…`, `your ID number. Branch: 020…`, `they call you direct. QBCC 150…`: nobody shortens those. */
const WHOLE =
  /^(?:\p{Lu}{3,}|direct|phone|mobile|office|calls?|ring|line|num(?:ber|[eé]r[ao]?)|número|nummer|nomor|номер|číslo|code)$/u;

/** `výr. č. 602…`, `gy. sz. 06…`: before a word for a number. */
const ABBREVIATION_OF_THING = /^\p{L}\p{Ll}{1,3}\. $/u;

/** Longer words end their sentence: `al mismo celular. RUC 104…`. */
const LONGEST_ABBREVIATION = 6;
