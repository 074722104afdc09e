import { sentenceStartBefore } from '../context/sentence';
import { wordOf } from '../context/word';
import { wordEndBefore, wordStartBefore } from '../context/word-ends';
import { type CountryCode, isCountryCode } from '../region';
import { countryMarkedBefore, countryMarkedBehind } from './country-marks';
import { nationalityOf, slavicNation } from './nationalities';

/** How far before its number somebody says of which country it is. */
const REACH = 60;

/** Between what is said of it and the number stand no more words: `his UAE no. is`, `son portable suisse, le`. */
const MOST_WORDS = 5;

/**
 * The country that a number is said to be of by the word beside the one for a number or a phone, in either order:
 * `Duits nummer 0151…`, `cellulare svizzero 079…`, `CH-Handy 079…`; `null` where nothing is said.
 */
export function nationBefore(
  text: string,
  place: number,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  const marked = countryMarkedBefore(text, place, mailbox);
  if (marked) return marked;
  const before = text.slice(sentenceStartBefore(text, place, REACH), place);
  if (UNSPACED.test(before)) return unspacedNation(before);
  let wordBehind = '';
  let start = before.length;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const end = wordEndBefore(before, start);
    if (end === 0) return null;
    const gap = before.slice(end, start);
    if (count > 0 && OF_OTHER.test(gap)) return null;
    start = wordStartBefore(before, end);
    const word = before.slice(start, end);
    const nation = (count > 0 && JOINS.test(gap) ? ofTwo(word, wordBehind) : null) ?? ofParts(word);
    if (nation) return nation;
    // `numărul meu german`, `το γερμανικό μου νούμερο`
    if (!wordOf(word).isPossessive) wordBehind = word;
  }
  return null;
}

/** The same behind a number, where nothing else is said there: `…, det er et dansk nummer`, `… (numéro tchèque)`. */
export function nationBehind(
  text: string,
  end: number,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  const behind = text.slice(end, end + LONGEST_BEHIND);
  const marked = countryMarkedBehind(behind, mailbox);
  if (marked) return marked;
  const bracket = UNSPACED_BRACKET.exec(behind);
  if (bracket) return unspacedOf(bracket);
  const [, word = '', next = ''] = SAID_BEHIND.exec(behind) ?? [];
  return ofTwo(word, next) ?? ofParts(word);
}

const LONGEST_BEHIND = 48;

const SAID_BEHIND =
  /^(?: ?\(|,? (?:das ist|it['’]?s|it is|that['’]?s|c['’]est|è|es|é|to je|je to|to jest|det er|det är|dat is|se on|это|це) )(?:(?:ein[e]?|un[aeo]?|an?|ett?|een|o|uma?) )?([\p{L}-]+)(?: ([\p{L}-]+))?(?=[.,;!)\n\u2028]|$| s[åa] )/u;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]$|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af][^\p{L}]{1,3}$/u;

const UNSPACED_COUNTRIES: readonly CountryCode[] = ['DE', 'GB', 'FR', 'US', 'IT', 'JP', 'KR', 'CN', 'TW'];

/** In their order. */
const UNSPACED_NAMES =
  '(德国|德國|ドイツ|독일)|(英国|英國|イギリス|영국)|(法国|法國|フランス|프랑스)|(美国|美國|アメリカ|米国|미국)|(意大利|イタリア|이탈리아)|(日本|일본)|(韩国|韓国|韓國|한국)|(中国|中國|중국)|(台湾|台灣|대만)';

/** `德国办公室电话是`, `프랑스 휴대폰은`, `韓国の番号で`: right before a word for a phone or a number. */
const UNSPACED_BEFORE = new RegExp(
  `(?:${UNSPACED_NAMES})(?:的|の|의)? ?(?:办公室|辦公室|公司|사무실)? ?(?:电话|電話|手机|手機|携帯|휴대|핸드폰|전화|번호|番号|号码|號碼)[^\\d]{0,8}$`,
  'u',
);

/** `020 7633 0211（英国）`. */
const UNSPACED_BRACKET = new RegExp(`^ ?[(（](?:${UNSPACED_NAMES})[)）]`, 'u');

function unspacedNation(before: string): CountryCode | null {
  const found = UNSPACED_BEFORE.exec(before.slice(-LONGEST_UNSPACED));
  return found && unspacedOf(found);
}

const unspacedOf = (found: RegExpExecArray): CountryCode | null =>
  UNSPACED_COUNTRIES[found.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? null;

const LONGEST_UNSPACED = 28;

/** Digits and signs behind which something else is spoken of. */
const OF_OTHER = /[\d|;•·\t]/;

/** Nothing but a space, or what shortens a word, or a bracket: `UAE no. `, `номер (литовский) `. */
const JOINS = /^\.?[ \u00a0]\(?$/;

/** Those that mean nothing else before a number, as `IT` and `ID` do. */
const CODES: ReadonlySet<string> = new Set('AT CH CZ DE DK FR LU NL PL'.split(' '));

/** `Duits nummer`, or with a small letter `numéro suisse`: in `Frau Schweizer Tel. 0711…` it is somebody's name. */
function ofTwo(word: string, behind: string): CountryCode | null {
  if ((isOfPhone(behind) && !TEL.test(behind)) || isLineOf(word, behind))
    return nationalityOf(word) ?? slavicNation(word);
  return isOfPhone(word) && /^[\p{Ll}\p{Lo}]/u.test(behind) ? nationalityOf(behind) : null;
}

const TEL = /^t[eé]l/i;

/** `US line`; a `German line` may be one for those who speak German. */
const isLineOf = (word: string, behind: string): boolean => behind === 'line' && /^\p{Lu}{2,3}$/u.test(word);

/** `CH-Handy`, `UK-Nummer`. */
function ofParts(word: string): CountryCode | null {
  const hyphen = word.indexOf('-');
  if (hyphen < 2 || !isOfPhone(word.slice(hyphen + 1))) return null;
  const of = word.slice(0, hyphen);
  return CODES.has(of) && isCountryCode(of) ? of : nationalityOf(of);
}

function isOfPhone(written: string): boolean {
  const { says, isNumber, isNumberIfShortened } = wordOf(written);
  return (
    isNumber ||
    isNumberIfShortened ||
    says === 'phone' ||
    says === 'mobile' ||
    says === 'fax' ||
    OTHERS.test(written)
  );
}

/** Words for phones that are no labels by themselves. */
const OTHERS = /^(?:one|line|sim|mobitel|festnetz\p{L}*|fisso|fijo|fixe|번호)$/iu;
