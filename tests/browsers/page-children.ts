import { type Tab, until } from './tab';

/**
 * What stands beside the body of a page, and whether anything of ours stands in it. The card's script is asked for when
 * something is marked, and comes a moment later.
 */
export const pageChildren = (
  page: Tab,
): Promise<{ readonly beside: readonly string[]; readonly within: boolean }> =>
  until(
    () =>
      page.evaluate(
        () => ({
          beside: [...document.documentElement.children].map(({ localName }) => localName),
          within: document.body.outerHTML.includes('dialbridge'),
        }),
        null,
      ),
    ({ beside }) => beside.length > 2,
  );
