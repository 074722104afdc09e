/** What a person can do on the card. */
export const CARD_ACTIONS = [
  'call',
  'undo',
  'hangUp',
  'edit',
  'cancelEdit',
  'copy',
  'choose',
  'close',
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

export interface CardButton {
  readonly action: Exclude<CardAction, 'choose' | 'close'>;
  readonly label: string;
  readonly look: 'call' | 'hangUp' | 'quiet';
}

/** How the call stands, or why there is none. */
export interface CardStatus {
  readonly tone: 'busy' | 'good' | 'bad' | 'plain';
  readonly title: string;
  /** Running time, apart from the title because it is not announced: `02:14`. */
  readonly time: string;
  readonly lines: readonly string[];
}

/** The number as a person changes it. */
export interface CardField {
  readonly label: string;
  /** What the field holds when it comes up; afterwards it is the person's. */
  readonly value: string;
  readonly hint: string;
  readonly valid: boolean;
}

/** Several numbers of which a person means one. */
export interface CardChoice {
  readonly label: string;
  readonly options: readonly CardOption[];
}

export interface CardOption {
  /** What choosing it says to whoever made the card. */
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** Everything the card shows, in words: whoever shows it knows no language. */
export interface CardModel {
  /** What the card is, for those who do not see it beside the number. */
  readonly label: string;
  /** As a person reads it: `+49 40 123456`; empty where the card speaks of no number. */
  readonly number: string;
  readonly owner: string | null;
  /** Country and kind. */
  readonly about: string;
  /** What else a person has to know before they call: the extension, the code of a conference. */
  readonly notes: readonly string[];
  readonly choice: CardChoice | null;
  readonly status: CardStatus | null;
  readonly field: CardField | null;
  /** The first one is the main one. */
  readonly buttons: readonly CardButton[];
  /** `null`: the card goes by itself. */
  readonly closeLabel: string | null;
}
