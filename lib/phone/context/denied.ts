/** `"(314) 200-4471" is the patent family, not a phone`: whether the sentence says so right behind the digits. */
export const isDenied = (text: string, end: number): boolean =>
  text.charCodeAt(end) !== LINE_FEED &&
  MAY_DENY.test(text.slice(end, end + 4)) &&
  DENIED.test(text.slice(end, end + LONGEST));

const LINE_FEED = 10;

/** Most digits have something else behind them. */
const MAY_DENY = /^["'”»)]{0,2},? ?\(?[inkpegèé]/;

const LONGEST = 80;

const DENIED =
  /^["'”»)]{0,2},? ?\(?(?:(?:is|ist|est|es|è|é)(?: [^.!?\n]{1,40},)? )?(?:not a (?:tele)?phone|no phone number|keine (?:Telefon|Ruf|Handy)nummer|(?:n['’]est )?pas un (?:num[ée]ro de )?t[ée]l|no es un (?:n[uú]mero de )?tel|non è un (?:numero di )?tel|não é um (?:n[uú]mero de )?tel|geen telefoonnummer|ikke et telefonnummer|inte ett telefonnummer|nie jest numerem tel|není telefon)/i;
