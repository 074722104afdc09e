import { isFilledIn } from '../context/key';
import type { Token } from '../text/tokens';

/** Signs that join the parts of addresses, paths and codes. */
const JOINING = /[\p{L}\d/._=?&%#@:~+-]/u;

/** The longest address that is looked at, on each side of a token. */
const REACH = 300;

/** Whether a token lies in a URL, an e-mail or SIP address, a path, a file name, an IPv4 address, a version or a GUID. */
export function isWithinAddress(text: string, token: Token): boolean {
  const { start, end, plain } = token;
  if (token.last - token.first === 3 && (isIpAddress(plain) || VERSION.test(plain))) return true;
  const isJoined = isJoiningAt(text, start - 1) || isJoiningAt(text, end);
  if (!isJoined) return text[end] === ' ' && text[end + 1] === '(' && FILE.test(text.slice(end, end + 24));
  const before = text.slice(wordStart(text, start), start);
  const behind = text.slice(end, wordEnd(text, end));
  if (before.length + behind.length < 2) return false;
  if (CALLED.test(before)) return false;
  return (
    (before.length === REACH && !/[^\0-\x7f]/.test(before)) ||
    ADDRESS.test(before) ||
    (QUERY.test(before) && (/^&|\?/.test(before) || !isFilledIn(text, start))) ||
    FILE.test(behind) ||
    GUID.test(before + plain + behind) ||
    behind.includes('@')
  );
}

/** `9.4.2208.1177`: of a program. */
const VERSION = /^\d\.\d{1,2}\.\d{3,6}\.\d{1,6}$/;

const JOINING_IN_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) =>
  JOINING.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Most numbers stand between spaces. */
function isJoiningAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? JOINING_IN_ASCII[code] === 1 : JOINING.test(text[at] ?? ' ');
}

const CALLED = /(?:^|[^\p{L}])(?:tel|callto|phone|fax|sms|mobile?|whatsapp|wa):(?:\/\/)?[+\d().-]*$/iu;

const APART = ' \t\n\r\u00a0\u2028\u3000<>"\'()[]|,;\u300c\u300d\u3010\u3011';
const APART_IN_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) =>
  APART.includes(String.fromCharCode(code)) ? 1 : 0,
);

const isApart = (code: number): boolean =>
  code < 0x80 ? APART_IN_ASCII[code] === 1 : APART.includes(String.fromCharCode(code));

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < REACH && !isApart(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < REACH && !isApart(text.charCodeAt(at))) at += 1;
  return at;
}

const ADDRESS = /:\/\/|^www\.|@|\\|^\/\p{L}|^~\/|^sips?:|^mailto:|[\p{L}\d]\.[a-z]{2,7}\//iu;

/** Of an address, or of a form without one: `Tel=0711…&Tel2=`. */
const QUERY = /[?&][\w-]+=/;

const FILE =
  /^(?: ?\(\d+\))?[\w.-]*\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|zip|rar|7z|jpe?g|png|gif|heic|mp[34]|mov|wav|xml|json|html?|eml|msg|ics|log|bak|iso|exe|msi|dwg|dxf|step|svg|tiff?|gpx|km[lz]|tcx|od[tsp]|rtf|tar|gz|psd|webp|webm|avi|mkv|dat|sql|ya?ml|apk|dmg|pst|vcf|epub|stl|ifc|p7[ms]|pem|cer|crt)\b/i;

const GUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?:[\da-f]{2}[:-]){5}[\da-f]{2}/i;

/**
 * Four pairs of digits, or one with a 0 before it, are seldom an address's and often a number's: `56.51.09.27`. No number
 * of eight digits begins with a 1, many private addresses with `10.`.
 */
const isIpAddress = (plain: string): boolean =>
  plain.length <= 15 &&
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain) &&
  !/^[02-9]\d(?:\.\d\d){3}$|(?:^|\.)0\d/.test(plain) &&
  plain.split('.').every((part) => Number(part) <= 255);
