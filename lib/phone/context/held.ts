import { lowered } from '../text/lower';

/** `Devon has the key: 876…`: the number is his; `control room`: who answers; `free of charge`: what it costs; `a lot of`: many; `when you pass`: what is done. */
export const isHeld = (before: string, start: number): boolean =>
  (before[start - 1] === ' ' && HELD.test(lowered(before.slice(0, start)))) ||
  PARTS_OF_NAMES.test(before.slice(0, start + LONGEST_PART));

const PARTS_OF_NAMES =
  /(?:(?:control|mail|operations|emergency|news|server|staff|duty|watch|waiting|show|crew|signal|response|store|break|meeting|post|radio|press|engine|boiler|plant|common|camera|dispatch) room|(?:batch(?:ing)?|asphalt|concrete) plant|(?:mill|main|security|factory|front|back|side|site|yard|works|north|south|east|west|visitors?) gate|(?:of|in) charge)[:\s(.]{0,2}$|(?:std|isd|dialling) code.{0,2}$|\ba lot of$/i;
const LONGEST_PART = 6;

const HELD =
  /(?:^|[^\p{L}])(?:you|we|they|has|have|had|holds?|hat|haben|tiene|tem|heeft|har|má|ima)(?: (?:the|a|den|die|das|la|el|o|de|een))? $/u;

/** `the hospital in Tulsa, 918…`, `Police station: `; but `Police : 44…`. Whether what begins at a place is one of these. */
export const isWhoAnswers = (before: string, start: number): boolean =>
  WHO_ANSWERS.test(before.slice(start, start + LONGEST_OF_THOSE));

const WHO_ANSWERS =
  /^(?:hospital(?!\p{L})|registr?o (?:civ|de l|merc|pred)|police (?:stat|dep|off|mun|nat|non|force|post))/iu;
const LONGEST_OF_THOSE = 12;

/** Where the sentence around a place begins, by the full stop and the space before it. */
export function statementStartBefore(text: string, place: number): number {
  let at = place;
  while (at > 1 && !(text.charCodeAt(at - 1) === 0x20 && '.!?'.includes(text.charAt(at - 2)))) at -= 1;
  return at > 1 ? at : 0;
}
