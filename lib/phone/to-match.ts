import { kindOf } from './classify';
import type { Label } from './context/label-words';
import { isBehindSeparator } from './context/table';
import type { PhoneNumberMatch } from './match';
import { mobileToday, wasMobile } from './plan/legacy';
import { type ParsedNumber, parseDigits } from './plan/parse';
import type { WrittenNumber } from './plan/written';
import type { Reading } from './reading';
import type { Span } from './text/span';
import { tailBehind } from './text/tail';

/** What is called a mobile is dialled as one, where the two differ. */
function asMobile(written: WrittenNumber): ParsedNumber {
  const mobile = mobileToday(written.e164);
  return (mobile === null ? null : parseDigits(mobile, undefined)) ?? written;
}

/** `por WhatsApp al 11 6238-5074`: where mobiles are written as other numbers are, those have the messenger, but for old lines. */
const isOfMessenger = (text: string, { start }: Span, { e164 }: WrittenNumber): boolean =>
  mobileToday(e164) !== null &&
  !ARGENTINE_LINE.test(e164) &&
  MESSENGER.test(text.slice(Math.max(0, start - LONGEST_MESSENGER), start));

const MESSENGER = /(?:whats?app?|wh?ats|w(?:s|p)p|wasap|guasap)[^\d\n\u2028,;|/]{0,12}$/iu;
const LONGEST_MESSENGER = 24;
const ARGENTINE_LINE = /^\+54(?:114(?![01])|\d{3}4)/;

/** The match that a reading makes, with the extension or the tones behind it; that it is a dial-in is found out later. */
export function toMatch(
  text: string,
  span: Span,
  { written, others }: Reading,
  label: Label,
): PhoneNumberMatch {
  const isMobile = label.says === 'mobile' || wasMobile(span.plain) || isOfMessenger(text, span, written);
  const parsed = isMobile ? asMobile(written) : written;
  // Behind a cell of an exported table comes the next one.
  const tail = label.isInColumn && isBehindSeparator(text, span.end + 1) ? null : tailBehind(text, span.end);
  const end = span.end + (tail?.length ?? 0);
  const kind = kindOf(parsed, {
    label: isMobile ? { ...label, says: 'mobile' } : label,
    behind: text.slice(end, end + 24),
    dtmf: tail?.dtmf,
  });
  const raw = text.slice(span.start, end);
  const { e164, country } = parsed;
  // Most numbers have nothing else: to take that together from parts takes longer than all before.
  if (tail === null && country !== undefined && others.length === 0)
    return { start: span.start, end, raw, e164, kind, region: country, confidence: 'valid' };
  return {
    start: span.start,
    end,
    raw,
    e164,
    ...(tail?.extension === undefined ? {} : { extension: tail.extension }),
    ...(tail?.dtmf === undefined ? {} : { dtmf: tail.dtmf }),
    kind,
    ...(country === undefined ? {} : { region: country }),
    confidence: others.length > 0 ? 'likely' : 'valid',
    ...(others.length > 0 ? { alternatives: others } : {}),
  };
}
