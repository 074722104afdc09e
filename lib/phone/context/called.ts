import { lowered } from '../text/lower';
import { JOINED } from './lists';

/*
 * What stands right behind the number of a phone and behind no other number: what a call costs, from where it can be
 * made, what is chosen in its menu, which phone may be called as well, and the hours when somebody answers.
 */

const CALLED = new RegExp(
  `^(?:${[
    // what it costs
    '(?:service|appel|num[eé]ro|prix|co[uû]t)[^)\\n\\u2028]{0,24}(?:appel|surtax|gratuit|local)',
    '(?:gratuit|gratis|kostenlos|kostenfrei|geb[uü]hrenfrei|toll[- ]?free|free ?phone|free of charge|bezpłatn|zdarma|ingyenes|ücretsiz|бесплатн|безкоштовн|maksuton|avgiftsfri)',
    '(?:chiamata|llamada|chamada|calls?|anruf)(?: \\p{L}+){0,2} (?:gratui?t|free|kostenlos|charged|cost)',
    'aus dem (?:dt|deut|fest)',
    // from where
    "dall['’](?:italia|estero)|from (?:abroad|overseas)|aus dem ausland|depuis l['’]étranger|desde el ext|vanuit het buitenland|fr[aå]n? utland|z zagranicy|ze zahrani",
    "da (?:rete|telefono) fiss|da(?:l|i)? cellular|desde (?:el |un )?(?:fijo|m[oó]vil|celular)|depuis (?:un|l[ea’']) ?(?:fixe|poste|mobile)|from (?:a )?(?:mobiles?|landlines?)|vom (?:festnetz|handy)",
    // said to be a phone's, and from where somebody calls
    '(?:-?[ea]s )?(?:telefon|mobil|fax)szám|számú (?:vonal(?!k)|tel(?:efon|\\.)|mobil|fax(?!p))|(?:-?[ea]s )?szám(?:on|ra|ról|unkon|omon)(?! (?:tart|nyilv|szerz|ügy|iktat|regiszt|bejegy|hivatk|vezet))|a (?:telefon)?szám(?:om|unk)(?!\\p{L})',
    "(?:numaral[ıi]|nolu|no[’']lu) (?:sabit|tel|hat|cep|gsm|faks|whats)|numaras[ıi]ndan (?:\\p{L}+ )?(?:ara|ulaş)|numaras[ıi]na (?:faks|mesaj)|üzerinden ulaş|aras[ıi]n(?!da)|çaldır",
    '(?:ask for|fala[re]? com|pregunt(?:a|e|ar) por|chieder?e? (?:di|per) |demande[rz]? \\p{Ll}|vraag naar|fråga efter|spør[g]? (?:efter|etter)|спрос)',
    // whose it is
    `(?:(?:th(?:is|at)|ese|este|das|dies|questo) )?(?:is|ist|es|est|é|è|er|är|c['’]est) (?:(?:my|his|her|our|meine?|unsere?|seine?|mi|su|mon|notre|son|il mio|il suo|o meu|mijn|min|mit|new|neue|nuevo|nouveau|nuovo|novo|nieuwe|nye|nya) ){1,2}(?:n[uúo]m(?:m?er|ber|[eé]ro)|cel(?:l|ular)?|m[oó]vil|mobil\\p{L}*|handynummer|handy|portable|gsm|whatsapp(?: n[or]\\.?)?)(?: nuevo| de cel\\p{L}*)?(?=[.,;!?)\\n]|$)`,
    '(?:je|је) (?:moj|мој|naš|наш)|(?:to numer do|je číslo na) (?:pan|mam|tat|brat|sest|syn|domov|výt|hydr|lek|dokt)',
    // another one beside it
    `${JOINED} (?:\\p{L}+ )?(?:tel|mobi|cel|handy|verde|тел)[\\p{L}.:]* [+(\\d]`,
    // what is chosen
    '(?:option|optie|opci[oó]n|op[cç][aã]o|opzione|choix|touche|wahl|tonwahl|volba|valg|val|menyvalg|tuşla|wybierz)\\.? \\d(?!\\d)',
    // when
    '(?:\\p{L}+ )?(?:darb[ao] d|hverdag|vardag|werk[dt]ag|munkanap|robocze|будн|hafta içi|ouvr|hábil)|(?:l[–-][vsd]|i[–-]vi{0,2}|e[–-][rlp]|h[–-]p|p[–-]pk)[.:]? \\d|[2-7]\\.?ª (?:a |feira)',
    '24 ?(?:/ ?(?:7|24|365)|h(?![\\p{L}\\d])|hrs?(?!\\p{L})|hours|stunden|horas|heures|ore(?!\\p{L}))',
    '(?:de|von|from|das|dalle|od|от|с) \\d{1,2}(?:[.:h][0-5]\\d)? ?(?:a|à|bis|to|às|as|alle|do|до|по|till?) \\d{1,2}(?![\\d.,]\\d|/|\\d)',
  ].join('|')})`,
  'u',
);

/** `Mo–Fr`, `lunes a viernes`: two words with what joins days of the week between them. */
const TWO_DAYS =
  /^(?:d[ea] |from )?(\p{L}{2,12})\.? ?(?:[-–—/]| (?:a|al|à|au|bis|to|til|till|tot|t\/m|do) ) ?(\p{L}{2,4})/u;

/** How days of the week begin. */
const DAYS: ReadonlySet<string> = new Set(
  'mo mon tue wed thu fr fri pon pet sub man mån fre пон пет sa sat su sun di mi do so lun ma mar mer gio ven sab dom jeu sam dim jue vie sáb seg ter qua sex vr za zo pn pt po pá ne пн пт сб вс hétf pén pzt cum'.split(
    ' ',
  ),
);

/** How long those beginnings are. */
const LENGTHS = [2, 3, 4] as const;

/** Behind the beginning of the first stands nothing, or the rest of a word of two letters or more: `Mo–Fr`, `Montag–Freitag`. */
function areDays(words: string): boolean {
  const [, first = '', last = ''] = TWO_DAYS.exec(words) ?? [];
  return (
    LENGTHS.some((length) => DAYS.has(first.slice(0, length)) && first.length !== length + 1) &&
    LENGTHS.some((length) => DAYS.has(last.slice(0, length)))
  );
}

const LONGEST = 56;

/** Whether what stands right behind a number says that it is called. */
export function isCalledBehind(text: string, end: number): boolean {
  if (!mayBeCalled(text, end)) return false;
  const words = lowered(text.slice(beginningBehind(text, end), end + LONGEST));
  return CALLED.test(words) || areDays(words);
}

/** Behind a space, a bracket, a comma or a dash. */
function beginningBehind(text: string, end: number): number {
  let at = text[end] === ' ' ? end + 1 : end;
  if (OPENING.includes(text[at] ?? ' ')) at += 1;
  return text[at] === ' ' ? at + 1 : at;
}

const OPENING = ',(–-';

/** A cheap look: a bracket, a comma, a dash or a word stands there, but for a space. */
function mayBeCalled(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end;
  const sign = text[at];
  if (sign === '2') return DAY_LONG.includes(text[at + 1] ?? '?');
  return sign !== undefined && (sign > '@' || '(,-'.includes(sign));
}

/** `24 h`, `2.ª a 6.ª`: no other digits say that a number is called. */
const DAY_LONG = '4.ª';
