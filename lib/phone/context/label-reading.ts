import type { Word } from './word';
import type { WordClass } from './words';

/** What the words before a number say of it. */
export interface Label {
  readonly says: Exclude<WordClass, 'filler' | 'unknown'> | 'nothing';
  /** Whether nothing but words that say nothing stand between the label and the number. */
  readonly isDirect: boolean;
  /** Whether it names a phone outright: `Tel.`, `Fax`, `mobile`. */
  readonly isNamed?: boolean;
  /** Whether it stands in the number's own line. */
  readonly isInLine?: boolean;
  /** Whether it is the head of the column that the number stands in. */
  readonly isInColumn?: boolean;
  /**
   * What lets guess that it is no phone's: an abbreviation or a number of something that nobody knows, a remark, or what
   * may as well be a name.
   */
  readonly guess?: Guess | undefined;
}

export type Guess = 'abbreviation' | 'number' | 'remark' | 'name';

/** What has been read of the words so far, from the number backwards. */
export interface Reading {
  /** Words between the number and the one at hand that say nothing of it. */
  unknown: number;
  /** Whether a comma or a bracket has been passed: what stands before says little. */
  isApart: boolean;
  hasNumberWord: boolean;
  /** Whether right before the digits somebody speaks of a number of something: `n° de constat :`. */
  isNumbered: boolean;
  /** Whether that something has a name as things have and people have not. */
  isThing: boolean;
  /** Whether that is only guessed. */
  guess: Guess | undefined;
  /** Whether the word right before the number is one for numbers of whatever. */
  isNumberWordLast: boolean;
  call: Label | null;
  /** What the number may be that is no phone's, unless a phone is named before. */
  other: Label | null;
  /** Whether somebody speaks of a new number. */
  isRenewed: boolean;
  /** The word that may say of which country the number is: the first that is not known; empty where there is none. */
  firstUnknown: string;
  /** Whether such a department is named behind what it serves: `Zákaznický servis`, `Police municipale`. */
  isService: boolean;
  /** Whether the first word before the number says whose it is: `número del médico: `. */
  isOwnerLast: boolean;
  /** Whether somebody is said to have the number. */
  isHad: boolean;
  /** Whether a colon stands right before the number. */
  hasColon: boolean;
  /** How many words right before the number are names, or the like: they have a capital. */
  names: number;
  /** Whether somebody with a title stands before the number: it is hers. */
  isTitled: boolean;
  /** Whether somebody is called only because of who that is. */
  isOwnersCall: boolean;
  /** Whether it stands in the line or cell above. */
  readonly isAbove: boolean;
}

/** A word where it stands. */
export interface Read {
  readonly word: Word;
  readonly written: string;
  /** What stands between it and the next one, or the number. */
  readonly gap: string;
  /** All that stands before the number, and where the word begins in it. */
  readonly before: string;
  readonly start: number;
}

/** What makes somebody call the number right behind it. */
export const CALLED: Label = { says: 'call', isDirect: true };

/** What is no phone's. */
export const THING: Label = { says: 'other', isDirect: true };

/** Whether a label names phones, or who is called. */
export const isPhones = ({ says }: Label): boolean => says !== 'nothing' && says !== 'other';

/** Whether a label says for sure that it is a thing's. */
export const isSurelyThings = ({ says, isDirect, guess }: Label): boolean =>
  says === 'other' && isDirect && guess === undefined;
