/** A text that some finder somewhere takes far too long for, as long as is asked. */
export interface HostileText {
  readonly name: string;
  readonly repeated: string;
  /**
   * The most that a million characters may take, against parsing 60,000 numbers, of which they may be made. Where nearly
   * every character belongs to something that has to be looked at closely, it may be half as long again; elsewhere a look
   * must be enough.
   */
  readonly mostOfParsing: number;
}

/** 1.5 and half a second, where a number is parsed in 16 µs, as design/detector.md has it. */
const CLOSE_LOOK = 1.5;
const GLANCE = 0.5;

const closely = (name: string, repeated: string): HostileText => ({
  name,
  repeated,
  mostOfParsing: CLOSE_LOOK,
});
const atAGlance = (name: string, repeated: string): HostileText => ({
  name,
  repeated,
  mostOfParsing: GLANCE,
});

export const HOSTILE_TEXTS: readonly HostileText[] = [
  atAGlance('words', 'nobody called anybody about it, '),
  atAGlance('plusSigns', '+'),
  atAGlance('openBrackets', '('),
  atAGlance('dots', '.'),
  atAGlance('hyphens', '-'),
  atAGlance('spaces', ' '),
  atAGlance('labels', 'Tel: '),
  atAGlance('quotes', '> > \n'),
  closely('digits', '4066969128'),
  closely('fullWidthDigits', '４０６６９'),
  closely('digitsAndHyphens', '1-'),
  closely('digitsAndSpaces', '1 '),
  closely('digitsAndLines', '1\n'),
  closely('digitsAndCommas', '1,'),
  closely('digitsAndZeroWidth', '1\u200b'),
  closely('digitsInBrackets', '(1) '),
  closely('plusAndDigit', '+4'),
  closely('trunkZeros', '(0)'),
  closely('extensions', '4066 x12 '),
  closely('slashList', '040 66969-128/'),
  closely('chainOfNumbers', '040 66969128 / '),
  closely('listOfNumbers', '040 66969128, -129, -130; '),
  closely('pauses', '+49 40 66969128,,'),
  closely('letters', '1-800-FLOWERS'),
  closely('addresses', 'a1@b2.example/3?4='),
  closely('nearNumbers', '040 669 691 281 299 '),
  closely('places', 'in Wien 0123 456 '),
  closely('otherScripts', 'محمد أحمد في دبي 04 234 5678 شكرا جزيلا لكم، '),
  closely('withoutAreas', 'fax 1234567 '),
  closely('exportedCells', '0406696912;'),
  closely('exportedRows', 'Ana;0406696912;7\n'),
  closely('remarks', '- a) Anna Weber 0221 4711234\n'),
  closely('shortPairs', 'Nuuk: 70 13 64\n'),
  closely('numbers', '+49 40 66969128\n'),
];

export const hostileText = ({ repeated }: HostileText, characters: number): string =>
  repeated.repeat(Math.ceil(characters / repeated.length)).slice(0, characters);
