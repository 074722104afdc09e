/*
 * What is counted: a few digits before it are no extension, whatever stands before them.
 */

const UNITS = [
  // of time
  'min(?:s|\\.|ut\\p{L}*)?|perc\\p{L}*|dakika|דק\\p{L}*|دقيق\\p{L}*|мин\\p{L}*|хв\\p{L}*|λεπτ\\p{L}*|hrs?|hours?|stund\\p{L}*|heures?|horas?|timer|timmar|tuntia|godz\\p{L}*|hodin\\p{L}*|óra|час\\p{L}*|saat|uhr|uur|days|tage?n?|jours?|d[ií]as?|giorni|dagen?|dagar|dni|dn[íů]|zile|дн\\p{L}*|gün|hari|ngày|روز|يوم\\p{L}*|ימים|दिन|weeks?|months?|mths?|monate?n?|mois|mes(?:es|i)|maanden|måneder|månader|luni|bulan|мес\\p{L}*|years?|jahre?n?|ans|años|anos|anni|jaar|år|lat|rokov|év|ani|лет|ετών|yıl',
  // of money
  'euros?|eur|€|\\$|£|kr\\.?|kronor|kroner|kč|zł|złotych|ft|forint|lei|reais|reales|pesos|rs\\.?|rupees?|руб\\p{L}*|грн|лв|ден|din|tl|lira|dirham|درهم|ريال|جنيه|تومان|هزار|ש[״"]ח|שקל\\p{L}*|ευρώ|franken|fr\\.|rp\\.|ribu|grand|bucks|yuan|元|円|원',
  // of length, weight and the like
  'mm|cm|km|qm|sq|m[²2]|mp|mq|кв|τ\\.?μ|dm|мм|см|км|מ[״"]מ|ק[״"]מ|مم|سم|كم|کیلو\\p{L}*|metr\\p{L}*|metre[rs]?|meters?|metrów|mètres?|метр\\p{L}*|متر|ha|hect\\p{L}*|hekt\\p{L}*|kg|gr|кг|kilos?|kilogr\\p{L}*|ml|мл|lit[er]\\p{L}*|λίτρα|лит\\p{L}*|gb|tb|mb|гб|gt|گیگ|ג׳יגה|volt\\p{L}*|watt?s?|va|kw|mbps|вольт\\p{L}*|%|prozent|percent|gra[dm]\\p{L}*|grus|degrees?|degrés|градус\\p{L}*|fok|stopni\\p{L}*|°|درجه|βαθμοί|grãder',
  // what is counted
  '×|st(?:ück|k|\\.)?|pcs|ks|szt|db|kpl|kom|шт\\p{L}*|बिस्तर|سرير|تخت|pl[äa]tze|plass\\p{L}*|posti|places?|plazas|betten|beds?|lits?|paturi|łóżk\\p{L}*|легл\\p{L}*|people|persons?|person\\p{L}*|personnes?|personas?|pessoas|osób|osob\\p{L}*|fő|чел\\p{L}*|pages?|seiten|páginas?|pagin[ei]|stron|stran\\p{L}*|oldal\\p{L}*|стр\\p{L}*|folios|words|palabras|zeichen|chairs?|points?|pkt|punkt\\p{L}*|reps|inches|feet|ft|rollen|sets?|fixas?|fijas?|fissi|fixes|fasta|vast',
].join('|');

const COUNTED = new RegExp(`^[ \\u00a0-]?(?:${UNITS})(?![\\p{L}\\p{M}])`, 'iu');

/** `24 h`, `50 г`; but `Durchwahl 231 M. Müller`. */
const COUNTED_SHORT = /^[ \u00a0]?[mghlvwxгм](?![\p{L}\p{M}]|\.? \p{Lu})/u;

/** `14 mai`: a day has no more digits. */
const DAY =
  /^\.? (?:jan(?:uar[iy]?|vier)?|feb(?:ruar[iy]?)?|février|m[äa]rz|mai|maj|maio|mayo|maggio|ju[nl][iy]|juin|juillet|ju[nl]io|ju[nl]ho|giugno|luglio|april(?:e|is)?|abril|avril|august[io]?|août|agosto|sep(?:tember|tembre|tiembre)|setembro|settembre|o[kc]tober|octubre|octobre|outubro|ottobre|november|novembre|noviembre|novembro|de[cz]ember|décembre|dicembre|diciembre|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L})/iu;
const LONGEST = 20;

/** Whether what stands right behind digits is counted by them, or is their month: `Durchwahl 10 Zeichen`, `le 14 mai`. */
export function isCountedBehind(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + LONGEST);
  return COUNTED.test(behind) || COUNTED_SHORT.test(behind) || (end - start < 3 && DAY.test(behind));
}
