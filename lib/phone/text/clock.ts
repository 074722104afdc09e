import { isAsciiDigit } from './signs';

/** Whether a clock's digits stand before those that begin at a place: the `45` of `12:45`. */
export const isTimeBefore = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === COLON && isAsciiDigit(text.charCodeAt(start - 2));

/** Whether a clock's digits stand behind those that end at a place. */
export const isTimeBehind = (text: string, end: number): boolean =>
  text.charCodeAt(end) === COLON && isAsciiDigit(text.charCodeAt(end + 1));

/** Whether digits are two hours, the first of them earlier: `9` and `17`, `0` and `24`. */
export const areHours = (from: string, to: string): boolean =>
  HOUR.test(from) && HOUR.test(to) && Number(from) < Number(to);

const HOUR = /^(?:0{1,2}|0?[1-9]|1\d|2[0-4])$/;

const COLON = 0x3a;
