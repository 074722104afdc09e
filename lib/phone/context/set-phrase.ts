/**
 * Whether what stands right before a place, in its line from `start` on, says by itself that nobody is called there: the
 * digits are an example, in a register, or what an order is sent to by message.
 */
export const isBehindSetPhrase = (text: string, start: number, place: number): boolean =>
  isExample(text, start, place) || isRegistered(text, start, place) || isForMessages(text, start, place);

/** `(e.g. 010-447-1903)` */
function isExample(text: string, start: number, place: number): boolean {
  const end = text[place - 1] === ' ' ? place - 1 : place;
  return text[end - 1] === '.' && EXAMPLE.test(text.slice(start, place));
}

const EXAMPLE =
  /(?<![\p{L}.])(?:e\.g|z\. ?B|p\. ?ej|p\. ?ex|par ex|por ej|por ex|ad es|bijv|bv|np|např|napr|f\. ?eks|t\. ?ex|esim|örn|напр)\. ?$/iu;

const isRegistered = (text: string, start: number, place: number): boolean =>
  text[place - 1] === ' ' && REGISTERED.test(text.slice(Math.max(start, place - LONGEST_REGISTER), place));

/** Longer are but words that nobody abbreviates. */
const LONGEST_REGISTER = 48;

/**
 * `UTM 32T 0571 244` on a map, `R.G. 0815/2024` at a court, `Debit note 5108-2204` in the books, `Poziv na broj: ` of a
 * payment, `Įm. k. ` of a Lithuanian company.
 */
const REGISTERED =
  /(?<!\p{L})(?:(?:UTM|MGRS)[ :]+(?:\d{1,2} ?[A-Z]{1,3} )?|(?:N\. ?)?R\. ?G\. (?:n\. )?|(?:[Dd]ebit|[Cc]redit) note (?:no\.? )?|[Pp]oziv na br(?:oj|\.)(?: \(?\p{L}+\)?)?: |(?:Į|J\. ?a|Įm|Asm)\. ?k\.?:? )$/u;

/** `SMS CLAIM to 5607058` */
const isForMessages = (text: string, start: number, place: number): boolean =>
  text.startsWith('to ', place - 3) &&
  WORD_TO.test(text.slice(start, place)) &&
  SHORT.test(text.slice(place, place + LONGEST_SHORT + 1));

const WORD_TO = /(?:SMS|[Tt]ext|[Ss]end) ["'“]?\p{Lu}{2,}["'”]?(?: \p{Lu}+| ?<[^<>]*>)* to $/u;
const SHORT = /^\d{3,8}(?!\d)/;
const LONGEST_SHORT = 8;
