/** Whether the words right behind digits say what is said of things alone: that they are confirmed, settled or sent. */
export const isDoneBehind = (text: string, end: number): boolean =>
  text.charCodeAt(end) <= LAST_BETWEEN && DONE.test(text.slice(end, end + LONGEST));

const LONGEST = 48;
/** A space, a comma and a dash come no later. */
const LAST_BETWEEN = 0x2d;

const DONE =
  /^,?(?: [–-])? (?:(?:numaral[ıi]|no[’']?lu) (?!tel|hat|cep|gsm|faks|whats)|[sz]ám(?:on|ú) (?:tart|nyilv|szerz|ügy)|(?:\p{L}{1,8} ){0,3}(?:con[fv][ei]rm(?:ed|é|at[oaă]|ad)|bestätigt|bevestigd|bekr[aeä]ft|onaylan|res(?:olved|uelt|olvid)|risolt|résolu|נסגר|encerrad|expedi(?:at|ată|[eé]e)|verzonden|versandt|(?:potvr[dđz]e|potwierdzo|п[оі]дтвердже|ri?j?eše|виріше|реше|odeslá|wysła|posla|[ві]{0,2}дправле|отправле)[nн](?![iíин])))/iu;
