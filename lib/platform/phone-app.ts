/** Gives a number to the phone app, as a click on a link would; any address but a `tel:` one is left alone. */
export function openPhoneApp(href: string): void {
  if (!href.startsWith('tel:')) return;
  const link = document.createElement('a');
  link.href = href;
  link.click();
}
