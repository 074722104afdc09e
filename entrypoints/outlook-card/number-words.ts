import { t, textLanguage } from '../../lib/i18n';
import type { NumberDescription, NumberType } from '../../lib/phone';
import type { NumberDetails } from './number-details';

/** A number, and what is known of it; `null` where it is no public number. */
export interface KnownNumber {
  readonly target: string;
  readonly description: NumberDescription | null;
}

/** One of several numbers, by whom it calls. */
export const knownIn = (readings: readonly NumberDescription[], target: string): KnownNumber => ({
  target,
  description: readings.find(({ e164 }) => e164 === target) ?? null,
});

/** A number as a person reads it. */
export const shown = ({ target, description }: KnownNumber): string => description?.formatted ?? target;

/** The country of a number, in the reader's language; `null` where it has none. */
export function countryOf({ description }: KnownNumber): string | null {
  const country = description?.country;
  if (country === undefined) return null;
  return new Intl.DisplayNames([textLanguage()], { type: 'region' }).of(country) ?? null;
}

/** Country and kind. What the page uses a number for says more than what the numbering plan says of it. */
export const aboutNumber = (number: KnownNumber, { kind }: NumberDetails): string =>
  [countryOf(number), usedFor(kind) ?? typeOf(number)].filter(Boolean).join(' · ');

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

function typeOf({ description }: KnownNumber): string | null {
  if (!description || description.type === 'unknown') return null;
  const type: `type_${NumberType}` = `type_${description.type}`;
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
