import { isBehindSeparator } from '../context/table';
import { isAsciiDigit } from '../text/signs';
import { isOneGroup, type Token } from '../text/tokens';

const MONEY =
  'EUR|USD|CHF|GBP|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|RUB|UAH|TRY|JPY|CNY|RMB|INR|BRL|ARS|CLP|COP|MXN|AUD|NZD|CAD|SGD|HKD|THB|IDR|VND|PHP|ZAR|AED|SAR|EGP|ILS|Euro|euros|kr|zł|Kč|Ft|forint|lei|руб|грн|Rs|Gs|Dollar|dollars|pounds|yen|TL|đồng|VNĐ|haléřů|halířů|KES|KSh|Ksh|TZS|UGX|NGN|PKR|LKR|BDT|MYR|RM|Rp|PEN|MDL|RSD|BAM|MKD|GEL|AMD|KZT|тг|теңге|лв|лева|ден|FCFA|XOF|XAF|XPF|CFP';

const MEASURES =
  'kg|mg|km|cm|mm|m[²³23]|ml(?!\\. \\d)|mL|GB|MB|TB|kB|KB|kWh|MWh|kW|MW|Hz|[kMG]Hz|px|pt|ppm|dpi|St(?:ü|u)ck|Stk|pcs|pieces|units|items|people|users|rows|Zeilen|Einträge|hours|hrs|Stunden|Std|days|working days|business days|clear days|full days|Tage|Werktage|weeks|Wochen|months|Monate|years|Jahre|ans|años|min|Minuten|minutes|sec|seconds|pages|Seiten|copies|msgs|messages|events|records|bytes|tonnes|tons|Einwohner|inhabitants|habitants|miles|feet|ft|inch|sqft|sq|шт|кг|дней|лет|м²';

const BEHIND = new RegExp(
  `^(?:[ \\u00a0]?[$€£¥₹₽₩₺₴₪฿%‰°]|[ \\u00a0]?(?:${MONEY}|${MEASURES})(?![\\p{L}\\d]))`,
  'u',
);
/** How those words begin, two characters each. */
const STARTS: ReadonlySet<number> = new Set(
  `${MONEY}|${MEASURES}|m²|m³|m2|m3|kHz|MHz|GHz`
    .split('|')
    .map((name) => (name.charCodeAt(0) << 16) | name.charCodeAt(1)),
);

/** Looked for backwards from the digits: to search for an end takes many times as long. */
const BEFORE = new RegExp(`(?<=(?:[$€£¥₹₽₩₺₴₪฿]|(?:^|[^\\p{L}])(?:${MONEY}|R\\$|S/\\.?)\\.?)\\s?)`, 'uy');

/** Whether money or a measure is counted in a token: `$20`, `100 €`, `1200 kg`, `12.50`. */
export function isMoneyOrMeasure(text: string, { start, end, plain }: Token): boolean {
  if (mayCount(text, end, plain.length) && BEHIND.test(text.slice(end, end + 14)))
    return !isCountingWord(plain) && !(plain.length > MOST_DAYS && DAYS.test(text.slice(end, end + 14)));
  if (plain.length <= 7 && text.charCodeAt(end) === COMMA && isCents(text.slice(end, end + 14))) return true;
  if (!mayBeBehindMoney(text, start)) return false;
  BEFORE.lastIndex = start;
  return BEFORE.test(text);
}

/** `Tel. 0521 118447 Werktage 8-16 Uhr`: no number of days has as many digits. */
const DAYS = /^[ \u00a0](?:(?:working|business|clear|full) days|Werktage)/;
const MOST_DAYS = 3;

/** A cheap look: the two characters before, but for one space, end a name of money. */
function mayBeBehindMoney(text: string, start: number): boolean {
  const last = text[start - 1] ?? '\n';
  const end = last === ' ' || ((last < ' ' || last > '~') && IS_SPACE.test(last)) ? start - 1 : start;
  const sign = text[end - 1] ?? '\n';
  if (sign === '/') return text[end - 2] === 'S';
  const nameEnd = sign === '.' ? end - 1 : end;
  return (
    BEFORE_SIGNS.includes(sign) ||
    (sign === '.' && text[end - 2] === '/') ||
    MONEY_ENDS.has(text.slice(Math.max(0, nameEnd - 2), nameEnd))
  );
}

const IS_SPACE = /\s/;
const COMMA = 0x2c;
const BEFORE_SIGNS = '$€£¥₹₽₩₺₴₪฿';
const MONEY_ENDS: ReadonlySet<string> = new Set(MONEY.split('|').map((name) => name.slice(-2)));

const isCents = (behind: string): boolean => /^,\d{1,2}(?!\d)/.test(behind) && !/^,\d+#/.test(behind);

/** A cheap look: the two characters behind, but for one space, begin a name of money or of a measure. */
function mayCount(text: string, end: number, length: number): boolean {
  const sign = text[end] ?? '\n';
  const start = sign === ' ' || sign === '\u00a0' ? end + 1 : end;
  const first = text.charCodeAt(start);
  if (first < 0x24) return false;
  if (STARTS.has((first << 16) | text.charCodeAt(start + 1))) return true;
  // `53 17 $5`: the sign is of the next amount.
  const isOfNext = start > end && length <= LONGEST_GROUP && isAsciiDigit(text.charCodeAt(start + 1));
  return BEHIND_SIGNS.includes(text[start] ?? '\n') && !isOfNext;
}

/** `+56 9 27894721 $85.000`; `2125551234 $85.00` is a row of a statement. */
const LONGEST_GROUP = 8;
const BEHIND_SIGNS = '$€£¥₹₽₩₺₴₪฿%‰°';

/** A whole number before `min` or `people` may well be a phone's: `call 415-666-7777 people say`. */
const isCountingWord = (plain: string): boolean =>
  /\d{3}[-./]\d{3,4}/.test(plain) && !/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain);

/** Whether a token is a decimal, or groups of thousands with their marks, by itself. */
export function isAmount(text: string, token: Token): boolean {
  const { plain, start, end } = token;
  if (plain.length > 3 && (isOneGroup(token) || !plain.includes('.'))) return false;
  if (isOneGroup(token)) return isOfThousands(text, token);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(plain))
    return (
      /^,\d/.test(text.slice(end, end + 2)) ||
      (plain.endsWith('.000') && isBehindSeparator(text, start)) ||
      (/^\d{1,3}(?:\.\d{3}){1,2}$/.test(plain) && plain.length <= 7)
    );
  // `615009.9`: to a tenth.
  if (/^(?:\d{1,3}\.\d{1,2}|[1-9]\d{4,}\.\d|0\.\d+)$/.test(plain)) return true;
  return isOfThousands(text, token) || isFraction(text, start, plain);
}

/** `1,234,567`: the commas part what is one number. */
const isOfThousands = (text: string, { plain, start, end }: Token): boolean =>
  (text[start - 1] === ',' && isAsciiDigit(text.charCodeAt(start - 2)) && /^\d{3}(?:\.\d+)?$/.test(plain)) ||
  (text[end] === ',' && /^\d{1,3}$/.test(plain) && /^,\d{3}(?!\d)/.test(text.slice(end, end + 5)));

/** `-77.034040723966`, `52.520008`: coordinates and other long fractions, but not `06.12345678`. */
const isFraction = (text: string, start: number, plain: string): boolean =>
  /^\d{1,3}\.\d{4,}$/.test(plain) &&
  Number.parseInt(plain, 10) <= 180 &&
  !/^0\d(?:\d\.|\.\d{8})/.test(plain) &&
  !/[+(]/.test(text[start - 1] ?? '');
