import { type CountryCode, readTarget } from '../phone';

/** Whether a link's address is a number. */
export const isTelLink = (link: Element): boolean =>
  /^\s*(?:tel|callto):/i.test(link.getAttribute('href') ?? '');

/** Whom a link calls; `null` where its address is no number. */
export function targetOf(link: Element, region: CountryCode | null): string | null {
  const target = readTarget(link.getAttribute('href')?.trim() ?? '', { region, ownExtension: null });
  return target.ok ? target.value : null;
}

/** More digits than this, among words, are a number; fewer are hours or years. */
const FEW_DIGITS = 4;

/**
 * Whether a link may be called by its text: it names the link's own number, or the end of it, or none at all. Never
 * is another number called than the one that is shown (reliability R28).
 */
export function mayStandFor(shown: string, target: string, region: CountryCode | null): boolean {
  const digits = shown.normalize('NFKC').replace(/\D/g, '');
  if (/\p{L}/u.test(shown) && digits.length <= FEW_DIGITS) return true;
  const read = readTarget(shown, { region, ownExtension: null });
  if (read.ok && read.value === target) return true;
  return digits.length > FEW_DIGITS && target.endsWith(digits.replace(/^0+/, ''));
}
