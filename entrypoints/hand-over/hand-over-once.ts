import { openPhoneApp } from '../../lib/platform/phone-app';

const DONE = '?done';

/**
 * Gives a number to the phone app by its `tel:` address. The page's own address keeps that this was done: one that is
 * loaded anew, or that a browser brings back as it starts, calls nobody a second time.
 */
export function handOverOnce(
  href: string,
  { search }: Pick<Location, 'search'>,
  history: Pick<History, 'replaceState'>,
): void {
  if (search === DONE) return;
  history.replaceState(null, '', `${DONE}#${href}`);
  openPhoneApp(href);
}
