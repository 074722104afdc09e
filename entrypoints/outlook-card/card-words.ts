import { type Problem, problem } from '../../lib/core/problem';
import { problemWords, t } from '../../lib/i18n';
import type {
  CardButton,
  CardChoice,
  CardField,
  CardModel,
  CardStatus,
} from '../../lib/page/card/card-model';
import type { NumberDescription } from '../../lib/phone';
import type { Edit } from './edit';
import type { NumberDetails } from './number-details';
import { aboutNumber, countryOf, knownIn, notesOn, shown } from './number-words';
import { type CallOnPage, isGoingOn, isOpen } from './page-calls';

/** What the card is about. */
export interface CardContent {
  /** `null`: no number at all, only the problem or the notice is said. */
  readonly target: string | null;
  readonly owner: string | null;
  readonly call: CallOnPage | null;
  /** Why nothing was sent, where the page or the extension behind it has changed. */
  readonly refusal: Problem | null;
  /** What is said where there is no number. */
  readonly notice: string | null;
  /** What else has to be said of what a person has just done. */
  readonly aside: string | null;
  /** What the page says of the number. */
  readonly details: NumberDetails;
  /** What is known of the number; several, where it may be any of them. */
  readonly readings: readonly NumberDescription[];
  readonly edit: Edit | null;
  readonly copied: boolean | null;
}

/** Everything that the card says. `now` is milliseconds since 1970. */
export function cardModel(content: CardContent, now: number): CardModel {
  const { target, owner, edit, refusal, notice, details, readings } = content;
  const known = target === null ? null : knownIn(readings, target);
  const number = known === null ? '' : shown(known);
  const status = statusOf(content, now);
  return {
    label: target === null ? (notice ?? '') : t('cardLabel', number),
    number,
    owner,
    about: known === null ? '' : aboutNumber(known, details),
    notes: target === null || edit !== null ? [] : notesOn(details),
    choice: choiceOf(content),
    status,
    field: edit && fieldOf(edit),
    buttons: target === null || refusal?.kind === 'extensionReloaded' ? [] : buttonsFor(content, now),
    closeLabel: status === null && edit === null ? null : t('close'),
  };
}

/** What is said aloud when it changes. */
export const spoken = ({ status }: CardModel): string =>
  status === null ? '' : [status.title, ...status.lines].filter(Boolean).join(' ');

/** Which number is meant can be said until one of them is called. */
function choiceOf({ target, readings, call, edit, refusal }: CardContent): CardChoice | null {
  if (readings.length < 2 || edit !== null || refusal !== null || (call && isOpen(call))) return null;
  const options = readings.map(({ e164: value }) => {
    const reading = knownIn(readings, value);
    const label = [shown(reading), countryOf(reading)].filter(Boolean).join(', ');
    return { value, label, isChosen: value === target };
  });
  return { label: t('cardWhichNumber'), options };
}

function statusOf(content: CardContent, now: number): CardStatus | null {
  const status = mainStatus(content, now);
  return status && content.aside !== null ? { ...status, lines: [...status.lines, content.aside] } : status;
}

function mainStatus({ call, refusal, notice, edit }: CardContent, now: number): CardStatus | null {
  if (refusal) return (refusal.kind === 'extensionReloaded' && leftAlone(call)) || badNews(refusal);
  if (notice !== null) return { tone: 'plain', title: notice, time: '', lines: [] };
  if (call === null || edit !== null) return null;
  const { title, tone, lines } = callWords(call);
  const time = call.state === 'connected' && call.connectedAt !== null ? clock(now - call.connectedAt) : '';
  const trouble = call.trouble ? [hangUpTrouble(call.trouble)] : [];
  return { tone, title, time, lines: [...lines, ...trouble, ...staleness(call, now)] };
}

/** What is said of a call that goes on, or may, without an extension behind the page; `null` where none does. */
function leftAlone(call: CallOnPage | null): CardStatus | null {
  if (call === null || !isOpen(call) || call.state === 'confirm') return null;
  const isUp = call.isLost || (call.state !== 'requested' && call.state !== 'unknown');
  const consequence = t(isUp ? 'cardLeftAlone' : 'maybeDialled');
  const title = t('problem_extensionReloaded');
  return { tone: 'bad', title, time: '', lines: [`${consequence} ${t('cardReload')}`] };
}

/** Why a call goes on, and how it ends all the same; what helps to make a call may be no help with one that is up. */
function hangUpTrouble(reason: Problem): string {
  const { what, next } = problemWords(reason, 'call');
  return `${what} ${reason.kind === 'noCallToHangUp' ? next : t('problem_hangUpFailed_next')}`;
}

function badNews(reason: Problem): CardStatus {
  const { what, consequence, next } = problemWords(reason, 'call');
  const lines = [[consequence, next].filter(Boolean).join(' ')].filter(Boolean);
  return { tone: 'bad', title: what, time: '', lines };
}

type Words = Pick<CardStatus, 'title' | 'tone' | 'lines'>;

function callWords(call: CallOnPage): Words {
  if (call.isHangingUp) return { tone: 'busy', title: t('cardHangingUp'), lines: [] };
  switch (call.state) {
    case 'requested':
      return { tone: 'busy', title: t('cardRequested'), lines: [] };
    case 'ringing':
      return { tone: 'busy', title: t('cardRinging'), lines: [] };
    case 'dialling':
      return { tone: 'busy', title: t('cardDialling'), lines: [] };
    case 'connected':
      return { tone: 'good', title: t('cardConnected'), lines: [] };
    case 'ended':
      return { tone: 'plain', title: t(call.isTakenBack ? 'cardTakenBack' : 'cardEnded'), lines: [] };
    case 'confirm':
      return { tone: 'busy', title: t('cardConfirm'), lines: [t('cardConfirmNext')] };
    case 'handedOver':
      return { tone: 'plain', title: t('cardHandedOver'), lines: [t('cardHandedOverNext')] };
    case 'unknown':
      return call.isLost
        ? { tone: 'bad', title: t('cardLost'), lines: [t('cardLostNext')] }
        : { tone: 'bad', title: t('cardUnknown'), lines: [t('cardUnknownNext')] };
    case 'failed':
      return badNews(call.problem ?? problem('internal'));
  }
}

/**
 * When the phone system has said nothing for longer than this, what is shown may no longer be true. It is read
 * every five seconds, and asked about every two.
 */
const STALE_MS = 10_000;

/** The age is told in steps, so that it is not read out every second. */
function staleness(call: CallOnPage, now: number): string[] {
  const age = now - call.heardAt;
  if (!isOpen(call) || call.state === 'unknown' || age <= STALE_MS) return [];
  return [t('cardStale', String(Math.floor(age / 5_000) * 5))];
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function fieldOf({ text, read, hasFailed }: Edit): CardField {
  const field = { label: t('cardField'), value: text };
  if (hasFailed) return { ...field, hint: t('cardFieldUnread'), valid: false };
  if (read === null) return { ...field, hint: '', valid: true };
  const { target, several, description } = read;
  const problemHint = several ? t('cardFieldSeveral') : t('cardFieldNoNumber');
  const hint = target === null ? problemHint : t('cardFieldCalls', shown({ target, description }));
  return { ...field, hint, valid: target !== null };
}

/** A window that asks may be closed or lie behind others: after this, the number can be called again. */
const ASKED_LONG_MS = 20_000;

function buttonsFor({ call, edit, copied }: CardContent, now: number): readonly CardButton[] {
  if (edit !== null) return [CALL(), { action: 'cancelEdit', label: t('cardCancelEdit'), look: 'quiet' }];
  const copy = { action: 'copy', label: t(copyKey(copied)), look: 'quiet' } as const;
  if (call !== null && isGoingOn(call)) return [...endOf(call), copy];
  if (call?.state === 'confirm') return now - call.changedAt < ASKED_LONG_MS ? [copy] : [CALL(), copy];
  return [CALL(), { action: 'edit', label: t('cardEdit'), look: 'quiet' }, copy];
}

const CALL = (): CardButton => ({ action: 'call', label: t('cardCall'), look: 'call' });

const copyKey = (copied: boolean | null) =>
  copied === null ? 'cardCopy' : copied ? 'cardCopied' : 'cardNotCopied';

/** While only the own phone rings, nobody has been disturbed: the call can be taken back. */
function endOf(call: CallOnPage): readonly CardButton[] {
  if (call.isHangingUp) return [];
  const isEarly = call.state === 'requested' || call.state === 'ringing';
  return isEarly
    ? [{ action: 'undo', label: t('cardUndo'), look: 'quiet' }]
    : [{ action: 'hangUp', label: t('cardHangUp'), look: 'hangUp' }];
}
