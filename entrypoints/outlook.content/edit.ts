import { type CountryCode, readTarget } from '../../lib/phone';
import type { Edit } from './card-words';

/** What a person who changes a number would call. */
export function readEdit(text: string, region: CountryCode | null): Edit {
  const target = readTarget(text, { region, ownExtension: null });
  if (target.ok) return { text, target: target.value, several: false };
  return { text, target: null, several: target.error === 'severalNumbers' };
}
