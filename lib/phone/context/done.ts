/** Whether the words right behind digits say what is said of things alone: that they are confirmed, settled or sent. */
export const isDoneBehind = (text: string, end: number): boolean =>
  (text[end] === ' ' || text[end] === ',') && DONE.test(text.slice(end, end + LONGEST));

const LONGEST = 48;

const DONE =
  /^(?:, (?:imeth|derīg)|,?(?: est| è)? (?:gilt|velja|v[aáà]l(?:able|id[ao]?)) \p{L}+ (?:\p{L}+ )?(?:tage|jours|giorni|d[ií][ae]s|dni)|(?: [–-])? (?!ha[st] )(?:(?:numaral[ıi]|no[’']?lu) (?!tel|hat|cep|gsm|faks|whats)|[sz]ám(?:on|ú) (?:tart|nyilv|szerz|ügy)|\S+ (?:पर दर्ज|নথি)|(?:\p{L}{1,8} ){0,3}(?:patvirtinta|kinnitatud|disahkan|पक्की हो|تأیید شد|con[fv][ei]rm(?:ed|é|at[oaă]|ad)|bestätigt|bevestigd|bekr[aeä]ft|onaylan|res(?:olved|uelt|olvid)|risolt|résolu|נסגר|encerrad|expedi(?:at|ată|[eé]e)|verzonden|versandt|(?:po(?:tvr[dđz]|trj)e|potwierdzo|п[оі]дтвердже|потв[ър]+[дђ]е|ri?j?eše|виріше|реше|odeslá|wysła|posla|[ві]{0,2}дправле|отправле)[nн](?![iíин]))))/iu;
