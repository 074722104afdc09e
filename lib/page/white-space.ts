/**
 * A text node's text as it is shown, character for character: in ordinary text a line end of the source is nothing
 * but a space.
 */
export function shownText(node: Text, text: string): string {
  if (!SOURCE_SPACE.test(text) || keepsLineEnds(node)) return text;
  return text.replace(/[\n\r\t]/g, ' ');
}

const SOURCE_SPACE = /[\n\r\t]/;

function keepsLineEnds({ parentElement: parent }: Text): boolean {
  const mode = parent ? getComputedStyle(parent).whiteSpace : 'normal';
  return mode.startsWith('pre') || mode === 'break-spaces';
}

/** How many characters of nothing but space are looked at. */
const LONGEST_BLANK = 200;

/** What a text without any sign in it is made of; hard spaces show an empty line where no other text does. */
export function blankOf(text: string): 'soft' | 'hard' | null {
  if (text.charCodeAt(0) > HARD_SPACE || text.length > LONGEST_BLANK || text.trim() !== '') return null;
  return text.includes('\u00a0') ? 'hard' : 'soft';
}

const HARD_SPACE = 0xa0;
