/** `Devon has the key: 876…`: the number is his; `control room`: who answers; `free of charge`: what it costs. */
export const isHeld = (before: string, start: number): boolean =>
  HELD.test(before.slice(0, start)) || PARTS_OF_NAMES.test(before.slice(0, start + LONGEST_PART));

const PARTS_OF_NAMES =
  /(?:(?:control|mail|operations|emergency|news|server|staff|duty|watch|waiting|show) room|(?:of|in) charge)\s?$/i;
const LONGEST_PART = 6;

const HELD =
  /(?:^|[^\p{L}])(?:has|have|had|holds?|hat|haben|tiene|tem|heeft|har|má|ima)(?: (?:the|a|den|die|das|la|el|o|de|een))? $/iu;
