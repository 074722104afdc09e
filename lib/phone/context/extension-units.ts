/*
 * What is counted: a few digits before it are no extension, whatever stands before them.
 */

const UNITS = [
  // of time
  'min(?:s|\\.|ut\\p{L}*)?|perc\\p{L}*|dakika|דק\\p{L}*|دقيق\\p{L}*|мин\\p{L}*|хв\\p{L}*|λεπτ\\p{L}*|h|hrs?|hours?|stund\\p{L}*|heures?|horas?|or[ae]|timer|timmar|tuntia|godz\\p{L}*|hodin\\p{L}*|óra|час\\p{L}*|saat|uhr|uur|days?|tage?n?|jours?|d[ií]as?|giorni|dagen?|dagar|dni|dn[íů]|nap\\p{L}*|zile|дн\\p{L}*|gün|hari|ngày|روز|يوم\\p{L}*|ימים|दिन|weeks?|months?|mths?|monate?n?|mois|mes(?:es|i)|maanden|måneder|månader|luni|bulan|мес\\p{L}*|years?|jahre?n?|ans|años|anos|anni|jaar|år|let|lat|rokov|év|ani|лет|ετών|yıl',
  // of money
  'euros?|eur|€|\\$|£|kr\\.?|kronor|kroner|kč|zł|złotych|ft|forint|lei|reais|reales|pesos|rs\\.?|rupees?|руб\\p{L}*|грн|лв|ден|din|tl|lira|dirham|درهم|ريال|جنيه|تومان|هزار|ש[״"]ח|שקל\\p{L}*|ευρώ|franken|fr\\.|rp\\.|ribu|grand|bucks|yuan|元|円|원',
  // of length, weight and the like
  'm|mm|cm|km|qm|sq|m[²2]|mp|mq|кв|τ\\.?μ|dm|мм|см|км|м|מ[״"]מ|ק[״"]מ|مم|سم|كم|کیلو\\p{L}*|metr\\p{L}*|metre[rs]?|meters?|metrów|mètres?|метр\\p{L}*|متر|ha|hect\\p{L}*|hekt\\p{L}*|kg|g|gr|г|кг|kilos?|kilogr\\p{L}*|l|ml|мл|lit[er]\\p{L}*|λίτρα|лит\\p{L}*|gb|go|tb|mb|гб|gt|گیگ|ג׳יגה|v|volt\\p{L}*|w|watt?s?|va|kw|mbps|вольт\\p{L}*|%|prozent|percent|gra[dm]\\p{L}*|grus|degrees?|degrés|градус\\p{L}*|fok|stopni\\p{L}*|°|درجه|βαθμοί|grãder',
  // what is counted
  'x|×|st(?:ück|k|\\.)?|pcs|ks|szt|db|kpl|kom|шт\\p{L}*|बिस्तर|سرير|تخت|pl[äa]tze|plass\\p{L}*|posti|places?|plazas|betten|beds?|lits?|paturi|łóżk\\p{L}*|легл\\p{L}*|people|persons?|person\\p{L}*|personnes?|personas?|pessoas|osób|osob\\p{L}*|fő|чел\\p{L}*|pages?|seiten|páginas?|pagin[ei]|stron|stran\\p{L}*|oldal\\p{L}*|стр\\p{L}*|folios|words|palabras|zeichen|rooms?|zimmer|chairs?|points?|pkt|punkt\\p{L}*|reps|inches|feet|ft|rollen|sets?|fixas?|fijas?|fissi|fixes|fasta|vast',
].join('|');

const COUNTED = new RegExp(`^[ \\u00a0-]?(?:${UNITS})(?![\\p{L}\\p{M}])`, 'iu');
const LONGEST = 20;

/** Whether what stands right behind digits is counted by them: `Durchwahl 10 Zeichen`, `ext 40 sq m`. */
export const isCountedBehind = (text: string, end: number): boolean =>
  COUNTED.test(text.slice(end, end + LONGEST));
