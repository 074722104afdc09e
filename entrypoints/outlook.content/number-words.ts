import { t, textLanguage } from '../../lib/i18n';
import { describeNumber, type NumberType } from '../../lib/phone';
import type { NumberDetails } from './number-details';

/** A number as a person reads it. */
export const shown = (target: string): string => describeNumber(target)?.formatted ?? target;

/** The country of a number, in the reader's language; `null` where it has none. */
export function countryOf(target: string): string | null {
  const country = describeNumber(target)?.country;
  if (country === undefined) return null;
  return new Intl.DisplayNames([textLanguage()], { type: 'region' }).of(country) ?? null;
}

/** Country and kind. What the page uses a number for says more than what the numbering plan says of it. */
export const aboutNumber = (target: string, { kind }: NumberDetails): string =>
  [countryOf(target), usedFor(kind) ?? typeOf(target)].filter(Boolean).join(' · ');

function usedFor(kind: NumberDetails['kind']): string | null {
  switch (kind) {
    case 'conference':
      return t('cardMeeting');
    case 'internal':
      return t('type_internal');
    case 'fax':
      return t('cardFax');
    default:
      return null;
  }
}

function typeOf(target: string): string | null {
  const number = describeNumber(target);
  if (!number || number.type === 'unknown') return null;
  const type: `type_${NumberType}` = `type_${number.type}`;
  return t(type);
}

/** What a person has to know before they call, and what to do once the other side has answered. */
export function notesOn({ extension, dtmf, kind, isLinked }: NumberDetails): readonly string[] {
  const code = dtmf?.replace(/^[\s,;pwPW]+/, '') ?? '';
  return [
    isLinked ? t('cardLinked') : '',
    extension === undefined ? '' : t('cardExtension', extension),
    code === '' ? '' : t(kind === 'conference' ? 'cardConferenceCode' : 'cardTones', code),
  ].filter(Boolean);
}
