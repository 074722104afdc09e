import type { RecentCall } from '../../lib/dial/history';

/** The recent calls whose name or number a text begins to spell; all of them for an empty text. */
export function matchingCalls(calls: readonly RecentCall[], text: string): readonly RecentCall[] {
  const words = folded(text);
  if (words === '') return calls;
  const digits = isNumberLike(text) ? digitsOf(text).replace(/^0+/, '') : '';
  return calls.filter(
    ({ name, target, shown }) =>
      folded(name ?? '').includes(words) ||
      folded(shown).includes(words) ||
      (digits !== '' && digitsOf(target).includes(digits)),
  );
}

/** The one call to make where a name was typed and all that matches is the same number. */
export function onlyMatch(calls: readonly RecentCall[], text: string): RecentCall | null {
  const [first, ...others] = namedIn(calls, text);
  return first && others.every(({ target }) => target === first.target) ? first : null;
}

/** The recent calls that a name stands for; none where the text holds a number of its own. */
export const namedIn = (calls: readonly RecentCall[], text: string): readonly RecentCall[] =>
  /\p{Nd}|[*#]/u.test(text) || text.trim() === '' ? [] : matchingCalls(calls, text);

const isNumberLike = (text: string): boolean => /^[\s\d()+./*#-]+$/.test(text);

const digitsOf = (text: string): string => text.replace(/[^\d*#]/g, '');

/** Without capitals, accents and white space around: `Müller` is found by `muller`. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
