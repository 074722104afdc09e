import { textLanguage } from '../../lib/i18n';

/** A country's name in the language of our texts; where the browser knows none, its code. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames(textLanguage(), { type: 'region' }).of(code) ?? code;
