/** `CP No. 0917 123 4567`, `cp=0917…`: a cellphone, elsewhere a code of the post or of a customer. */
export function isFilipinoCell(text: string, place: number, said: string): boolean {
  FILIPINO_MOBILE.lastIndex = place;
  return FILIPINO_MOBILE.test(text) && CELLPHONE.test(said);
}

const FILIPINO_MOBILE = /(?:\+63[- ]?|0)9\d\d(?:[- .]?\d){7}(?!\d)/y;
const CELLPHONE = /(?<!\p{L})cp(?: ?(?:no|num(?:ber)?|#))?\.? ?:? ?$/iu;
