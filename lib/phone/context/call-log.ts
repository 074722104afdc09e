import { isLineEndAt } from './lines';

/** How far above a row the head of its list may stand. */
const REACH = 800;

/** A row of a list of calls: when one came, or was made, and from which number. */
const WHEN =
  /^[ \t>|]*(?:[\d./-]{4,10},?[ \t]+)?(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:[ \t]{2,}|\t| \| )(?:\p{L}[\p{L} ]{1,16}(?: {2,}|\t| \| ))?$/u;

const CALLS =
  /(?<!\p{L})(?:(?:missed|unanswered|lost|incoming|outgoing) calls|call (?:log|history|list|report)|(?:verpasste|entgangene|eingegangene) anrufe|anrufliste|anrufprotokoll|opkaldsliste|samtals?lista|anropslista|samtaleliste|(?:listado|registro) de llamadas|journal d['’]appels|registro (?:delle )?chiamate|registo de chamadas|oproepenlijst|historia połączeń|výpis hovorů|hívásnapló|журнал (?:звонков|вызовов|дзвінків)|arama kaydı|puheluloki|kõnelogi|llamadas (?:perdidas|entrantes)|appels (?:manqués|entrants)|chiamate perse|chamadas perdidas|gemiste oproepen|missade samtal|tap?te anrop|ubesvarte anrop|mistede opkald|nieodebrane połączenia|zmeškané hovory|nem fogadott hívások|apeluri pierdute|propušteni pozivi|пропущенн?[ыі][ей] (?:звонки|виклики)|αναπάντητες κλήσεις|cevapsız çağrı(?:lar)?|vastaamattomat puhelut)(?!\p{L})/iu;

/** What may stand between the head of a list and a row of it: nothing, heads of columns, other rows. */
const WITHIN = /^[ \t>]*(?:$|[\d–-]|.*(?: {2,}|\t|\|))/;

/** Whether a number stands behind the time of a call, in a list of calls that were missed or came. */
export function isInCallLog(text: string, lineStart: number, place: number): boolean {
  if ((lineStart > 0 && !isLineEndAt(text, lineStart - 1)) || !WHEN.test(text.slice(lineStart, place)))
    return false;
  const above = text.slice(Math.max(0, lineStart - REACH), lineStart);
  const head = CALLS.exec(above);
  if (!head) return false;
  const [, ...lines] = above.slice(head.index).split(/[\n\u2028]/);
  return lines.every((line) => WITHIN.test(line));
}
