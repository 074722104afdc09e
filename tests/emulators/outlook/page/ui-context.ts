import { createContext, use } from 'react';
import type { Language, Person } from '../wire';
import { type Strings, stringsOf } from './strings';

/** What every part of the page knows. */
export interface Ui {
  readonly language: Language;
  readonly words: Strings;
  readonly now: Date;
  readonly timeZone: string;
  readonly owner: Person;
}

const UiContext = createContext<Ui>({
  language: 'en-US',
  words: stringsOf('en-US'),
  now: new Date(0),
  timeZone: 'UTC',
  owner: { name: '', address: '' },
});

export const UiProvider = UiContext;

export function useUi(): Ui {
  return use(UiContext);
}
