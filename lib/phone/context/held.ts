/** `Devon has the key: 876…`: the number is his; `control room`: who answers; `free of charge`: what it costs. */
export const isHeld = (before: string, start: number): boolean =>
  HELD.test(before.slice(0, start)) || PARTS_OF_NAMES.test(before.slice(0, start + LONGEST_PART));

const PARTS_OF_NAMES =
  /(?:(?:control|mail|operations|emergency|news|server|staff|duty|watch|waiting|show) room|(?:of|in) charge)\s?$/i;
const LONGEST_PART = 6;

const HELD =
  /(?:^|[^\p{L}])(?:has|have|had|holds?|hat|haben|tiene|tem|heeft|har|má|ima)(?: (?:the|a|den|die|das|la|el|o|de|een))? $/iu;

/** Where the sentence around a place begins, by the full stop and the space before it. */
export function sentenceStartBefore(text: string, place: number): number {
  let at = place;
  while (at > 1 && !(text.charCodeAt(at - 1) === 0x20 && '.!?'.includes(text.charAt(at - 2)))) at -= 1;
  return at > 1 ? at : 0;
}
