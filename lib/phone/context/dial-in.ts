import type { Survey } from '../survey';
import { lowered } from '../text/lower';
import { blockEndAfter, blockStartBefore } from './blocks';
import { type Cues, cuesOf, hasCue } from './dial-in-cues';
import { lineEndAfter, lineStartBefore } from './lines';

/** Words of an invitation to a meeting by phone. */
const MEETING =
  /meeting id|conference id|konferenz-?id|telefonkonferenz|phone conference|conference call|dial[- ]?in|dial by(?! ext(?:ension)?(?![a-z])| name)|einwahl|(?<!nicht )einwähl|join by phone|join by telephone|one tap|one-tap|mobil mit einem klick|per telefon (?:teilnehmen|beitreten|einw)|teilnahme per telefon|call in \(audio|audio only|(?<!online,? )zugangscode|access code|(?<!one-time )passcode|participant code|kenncode|besprechungs-?id|id de (?:la )?(?:réunion|conférence|reunión|conferencia)|(?:particip|rejoign|rejoind|assist|connect)\p{L}*\s(?:\S+\s){0,3}par téléphone|unirse por teléfono|id riunione|partecipa(?:re)? (?:per|tramite) telefono|id da (?:reunião|conferência)|vergader-?id|deelnemen via (?:de )?telefoon|inbellen|telefonnummer för|mötes-?id|konferens-?id|møde-?id|møte-?id|kokouksen tunnus|identyfikator spotkania|id spotkania|id konferencji|numer(?:y)? dostępow|id schůzky|id konference|toplantı kimliği|идентификатор конференции|код конференции|会议号|會議號|会議 ?id|ミーティング ?id|電話で参加|电话接入|회의 ?id|conference code|puhelinosallistu|telefonos csatlak|inbelgegevens|code de conférence|when (?:asked|prompted)|enter .{0,24}#|pin:? ?\d[\d ]{3,}#|numéro selon|場所でダイヤル|basierend auf ihrem standort|nach standort|lokale nummer|über telefon beitreten|nur audio|audio uniquement|s[oó]lo audio|alleen audio|(?:apenas|somente) áudio|discar pelo|marque pela sua|marcar según|(?:particip|ingress|unirse|acced)\p{L}*\s(?:por|tramite|via) tel[eé]fono?|(?:anslut|deltag|bli med) via telefon|dołącz\p{L}* przez telefon|en fonction de votre emplacement|in base alla tua posizione|op basis van uw locatie|według (?:swojej )?lokalizacji|konumunuza göre|зависимости от местоположения|位置拨号|位置撥號|위치별|numéro local|local number|número local|numero locale|lokaal nummer/u;

const EVERY_MEETING = new RegExp(MEETING, 'gu');

/** Such invitations have no cue in scripts of other parts of the world: there, all is read. */
const FOREIGN = /[\u0370-\u1fff\u2e80-\uffff]/;

/** How far a paragraph is read on each side. */
const REACH = 500;

/** The invitations to meetings by phone in a text, and what was found out of them last. */
export interface DialIns {
  readonly survey: Survey;
  readonly cues: Cues;
  readonly hasBlocks: boolean;
  /** The paragraph that was asked for last: the next number is often of the same one. */
  from: number;
  to: number;
  isInvitation: boolean;
  /** The part of the text that was read, and where what invites ends and begins in it. */
  readFrom: number;
  readTo: number;
  readonly starts: number[];
  readonly ends: number[];
}

export const dialInsOf = (survey: Survey): DialIns => ({
  survey,
  cues: cuesOf(survey.text),
  hasBlocks: survey.text.includes(BLOCK_END),
  from: -1,
  to: -1,
  isInvitation: false,
  readFrom: 0,
  readTo: 0,
  starts: [],
  ends: [],
});

/** Whether the paragraph around a number, or the line right before or behind it, invites to a meeting by phone. */
export function isDialIn(dialIns: DialIns, start: number, end: number): boolean {
  const { survey, hasBlocks } = dialIns;
  const { text } = survey;
  const least = blockStartBefore(survey, start, REACH);
  const most = blockEndAfter(survey, end, REACH);
  const from = hasBlocks ? nearLineBefore(text, start, least) : least;
  const to = hasBlocks ? nearLineBehind(text, end, most) : most;
  if (from !== dialIns.from || to !== dialIns.to) {
    dialIns.from = from;
    dialIns.to = to;
    dialIns.isInvitation = mayInvite(dialIns, from - LINE, to + LINE) && isInvitation(dialIns, from, to);
  }
  return dialIns.isInvitation;
}

/** Whether the line of a number says so itself. */
export const isInvitationLine = (text: string, start: number, end: number): boolean =>
  MEETING.test(lowered(text.slice(lineStartBefore(text, start, REACH), lineEndAfter(text, end, REACH))));

/** In a page, every line may be a paragraph of its own, and a whole mail then seems one: only near lines count. */
const NEAR_LINES = 6;
const BLOCK_END = '\u2028';

function nearLineBefore(text: string, place: number, least: number): number {
  let at = place;
  for (let lines = 0; at > least; at -= 1) {
    if (text.charCodeAt(at - 1) === 0x2028) lines += 1;
    if (lines > NEAR_LINES) return at;
  }
  return least;
}

function nearLineBehind(text: string, place: number, most: number): number {
  let at = place;
  for (let lines = 0; at < most; at += 1) {
    if (text.charCodeAt(at) === 0x2028) lines += 1;
    if (lines > NEAR_LINES) return at;
  }
  return most;
}

/** Whether a part of a text has a cue, or letters of another script. */
const mayInvite = ({ survey, cues }: DialIns, from: number, to: number): boolean =>
  hasCue(cues, from, to) || (survey.hasForeign && FOREIGN.test(survey.text.slice(Math.max(0, from), to)));

function isInvitation(dialIns: DialIns, from: number, to: number): boolean {
  const { text } = dialIns.survey;
  readMeetings(dialIns, from, to);
  const { starts, ends } = dialIns;
  for (let at = starts.length - 1; at >= 0 && (ends[at] ?? 0) > from; at -= 1)
    if ((starts[at] ?? 0) >= from && (ends[at] ?? 0) <= to) return true;
  return MEETING.test(lowered(lineAbove(text, from))) || MEETING.test(lowered(lineBelow(text, to)));
}

/** Notes what invites in a part of the text. The parts of two numbers overlap, and what has been read is not read again. */
function readMeetings(dialIns: DialIns, from: number, to: number): void {
  if (from < dialIns.readFrom || from > dialIns.readTo) {
    dialIns.readFrom = dialIns.readTo = from;
    dialIns.starts.length = dialIns.ends.length = 0;
  }
  if (to <= dialIns.readTo) return;
  const start = Math.max(dialIns.readFrom, dialIns.readTo - LONGEST_WORDS);
  for (const { 0: words, index } of lowered(dialIns.survey.text.slice(start, to)).matchAll(EVERY_MEETING)) {
    dialIns.starts.push(start + index);
    dialIns.ends.push(start + index + words.length);
  }
  dialIns.readTo = to;
}

/** What invites is in no more characters. */
const LONGEST_WORDS = 80;

/** A line of the paragraphs around is no longer. */
const LINE = 120;

/** The last line of the paragraph before. */
function lineAbove(text: string, start: number): string {
  const above = text.slice(Math.max(0, start - LINE), start).trimEnd();
  return above.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\u2028')) + 1);
}

/** The first line of the paragraph behind. */
function lineBelow(text: string, end: number): string {
  const below = text.slice(end, end + LINE).replace(/^[\s>|]+/, '');
  const lineEnd = below.search(/[\n\u2028]/);
  return lineEnd < 0 ? below : below.slice(0, lineEnd);
}
