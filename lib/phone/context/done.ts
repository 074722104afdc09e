import { lowered } from '../text/lower';
import { isAsciiDigit } from '../text/signs';
import { wordOf } from './word';
import { wordEndBefore, wordStartBefore } from './word-ends';

/**
 * Whether the words right behind digits say what is said of things, that they are confirmed, settled or sent, and a thing
 * is named right before: `Rezervacija 098/926-1853 je potvrđena`, but not `Anna Kern 0664 1234567 bestätigt`.
 */
export function isDoneBehind(text: string, start: number, end: number): boolean {
  if ((text[end] !== ' ' && text[end] !== ',') || isAsciiDigit(text.charCodeAt(end + 1))) return false;
  const behind = lowered(text.slice(end, end + LONGEST));
  return DONE.test(behind) && (NUMBERED.test(behind) || isThingBefore(text, start));
}

/** `0506 732 41 89 numaralı arıza kaydı`: the thing stands behind. */
const NUMBERED = /^,? (?:numaral|no[’']?lu|[sz]ám|\S+ (?:पर|নথি))/u;

function isThingBefore(text: string, start: number): boolean {
  const from = Math.max(0, start - LONGEST);
  const before = text.slice(from, start);
  const end = wordEndBefore(before, before.length);
  const word = before.slice(wordStartBefore(before, end), end);
  const { says, isWeak, isNumber, isDepartment } = wordOf(word);
  return (
    BOOKING.test(lowered(word)) ||
    says === 'other' ||
    isWeak ||
    isNumber ||
    isDepartment ||
    ARTICLE.test(lowered(before))
  );
}

const BOOKING = /^(?:r[eé][sz]erv|brone|book|buchung|tempah|رزرو|брон|резерв|बुक)/u;

/** `Die Offerte 079…`, `L’offre 079…`: nobody's name. */
const ARTICLE = /(?:^|[^\p{L}])(?:(?:die|der|das|the|el|la|le|il|lo|het) |l['’])\p{L}+ $/u;

const LONGEST = 48;

const DONE =
  /^(?: ?[–-] (?:da mostrare|(?:vor)?(?:pokaž|покаж|ukaž)|prosz[eę] pokaza|a recepci|mutass|uzrādiet|parodykite|show (?:it|this)|bitte (?:vor)?zeig|à présenter)|, (?:imeth|derīg)|,?(?: est| è)? (?:gilt|velja|v[aáà]l(?:able|id[ao]?)) \p{L}+ (?:\p{L}+ )?(?:tage|jours|giorni|d[ií][ae]s|dni)|(?: [–-])? (?!(?:ha[st]|a(?! (?:été|fost))|ha(?! sido)) )(?:(?:numaral[ıi]|no[’']?lu) (?!sabit|tel|hat|cep|gsm|faks|whats)|[sz]ám(?:on|ú) (?:tart|nyilv|szerz|ügy)|\S+ (?:पर दर्ज|নথি)|(?:\p{L}{1,8} ){0,3}(?:patvirtinta|kinnitatud|disahkan|पक्की हो|تأیید شد|con[fv][ei]rm(?:ed|é|at[oaă]|ad)|bestätigt|bevestigd|bekr[aeä]ft|onaylan|res(?:olved|uelt|olvid)|risolt|résolu|נסגר|encerrad|expedi(?:at|ată|[eé]e)|verzonden|versandt|(?:po(?:tvr[dđz]|trj)e|potwierdzo|п[оі]дтвердже|потв[ър]+[дђ]е|ri?j?eše|виріше|реше|odeslá|wysła|posla|[ві]{0,2}дправле|отправле)[nн](?![iíин]))))/u;
