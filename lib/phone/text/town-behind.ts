/** Whether a name begins behind digits, as a town does behind its postcode: `70173 Stuttgart`. */
export const isBeforeName = (text: string, end: number): boolean => NAME.test(text.slice(end, end + 4));

const NAME = /^ \p{Lu}\p{Ll}/u;
