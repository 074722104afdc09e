/** Whether a link's address is a number. */
export const isTelLink = (link: Element): boolean =>
  /^\s*(?:tel|callto):/i.test(link.getAttribute('href') ?? '');
