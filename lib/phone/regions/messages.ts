import { countUpTo } from '../context/blocks';
import { lineStartBefore } from '../context/lines';

/*
 * Mails that were answered or forwarded hold other people's: what one of them says of its country says little of the
 * numbers in the others.
 */

/** `From: ` in the languages of mail programs, at the beginning of a line, and the next line begins with a label too. */
const SENDER =
  /\n[>\s*|]{0,6}(?:from|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|från|avsändare|fra|afsender|avsender|lähettäjä|od|nadawca|odesílatel|odosielateľ|feladó|de la|expeditor|от|отправитель|від|відправник|от кого|kimden|gönderen|από|αποστολέας|saatja|kellelt|nuo|siuntėjas|sūtītājs|pošiljatelj|šalje|frá|מאת|من|از|फ़्रॉम|प्रेषक|จาก|từ|người gửi|dari|pengirim|daripada|差出人|送信者|发件人|寄件者|寄件人|보낸 ?사람|발신)\*?[ \u00a0]?[:：](?=[^\n]{2,160}\n[>\s*|]{0,6}\p{L}[^\n:：]{0,24}[:：])/giu;

/** What stands in the lines behind it: an address, or a day with its time. */
const SENT = /@|(?:19|20)\d\d[^\n]{0,24}\d\d?[:.]\d\d|\d\d?[:.]\d\d[^\n]{0,24}(?:19|20)\d\d/;

/** How many characters of those lines there are. */
const HEADER = 360;

/** `-----Original Message-----`, a long rule. */
const RULE = /^[>\s]{0,4}(?:-{2,}[ \u00a0]?\p{L}[^\n-]{3,48}-{2,}|_{12,})\s*$/u;
const LONGEST_RULE = 120;

/** `Am 12.3.2026 um 9:14 schrieb Anna <a@b.de>:`, `On Mon, Anna wrote:`: a whole line with a colon at its end. */
const WROTE =
  /@[^\n]{2,60}:|(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|skrev|napsal|napísal|napisał|napisao|napisala|pisze|írta|scris|kirjoitti|kirjutas|написал|написала|пише|yazdı|έγραψε|כתב|كتب)[^\n]{0,60}:$/iu;

/** Such a line is no longer. */
const LONGEST_WROTE = 220;

/** Where the messages of a text begin, in their order, but for the first; each with its own header. */
export function messageStarts(written: string): readonly number[] {
  // Blocks of a page end as lines do.
  const text = written.includes('\u2028') ? written.replaceAll('\u2028', '\n') : written;
  const starts: number[] = [];
  for (const { index } of text.matchAll(SENDER))
    if (SENT.test(text.slice(index, index + HEADER))) starts.push(index + 1);
  for (const sign of ['---\n', '___\n']) {
    for (let end = text.indexOf(sign); end >= 0; end = text.indexOf(sign, end + 4)) {
      const start = lineStartBefore(text, end, LONGEST_RULE);
      if (RULE.test(text.slice(start, end + 3))) starts.push(start);
    }
  }
  for (let colon = text.indexOf(':\n'); colon >= 0; colon = text.indexOf(':\n', colon + 1)) {
    const start = lineStartBefore(text, colon, LONGEST_WROTE);
    if (WROTE.test(text.slice(start, colon + 1))) starts.push(start);
  }
  return starts.filter((start) => start > 0).sort((one, other) => one - other);
}

/** Where the message around a place begins and ends. */
export function messageAround(
  text: string,
  starts: readonly number[],
  place: number,
): { readonly from: number; readonly to: number } {
  const next = countUpTo(starts, place);
  return { from: starts[next - 1] ?? 0, to: starts[next] ?? text.length };
}
