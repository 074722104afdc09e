import type { Random } from '../../emulators/outlook/filler/random';

/** A number as a mail writes it; offsets are within its line. */
export interface WrittenNumber {
  readonly raw: string;
  readonly e164: string;
}

/** `A` is the area or the first digits, `B` and `C` are what follows; `#` is any digit. */
interface Plan {
  readonly code: string;
  readonly groups: readonly [string, string, string];
  /** How people of that country write it in mails to other countries. */
  readonly international: readonly [string, ...string[]];
  /** How they write it among themselves. */
  readonly national: readonly [string, ...string[]];
}

const GERMAN_ABROAD = ['+49 A B C', '+49 (0)A B-C', '+49 A BC', '+49-A-BC', '0049 A BC'] as const;
const GERMAN_AT_HOME = ['0A BC', '0A/B C', '(0A) B-C', '0A - B C', '0A B-C'] as const;

const plan = (
  code: string,
  groups: Plan['groups'],
  international: Plan['international'],
  national: Plan['national'] = international,
): Plan => ({ code, groups, international, national });

/** Ranges that belong to the plan of their country whatever the open digits are: a unit test holds them to it. */
export const PLANS: readonly [Plan, ...Plan[]] = [
  plan('49', ['40', '669#', '###'], GERMAN_ABROAD, GERMAN_AT_HOME),
  plan('49', ['30', '23##', '####'], GERMAN_ABROAD, GERMAN_AT_HOME),
  plan('49', ['221', '47##', '###'], GERMAN_ABROAD, GERMAN_AT_HOME),
  plan('49', ['151', '2###', '####'], GERMAN_ABROAD, GERMAN_AT_HOME),
  plan('49', ['171', '6##', '####'], GERMAN_ABROAD, GERMAN_AT_HOME),
  plan('43', ['1', '51##', '###'], ['+43 A B C', '+43 (0)A B-C', '+43/A/BC']),
  plan('41', ['44', '2##', '####'], ['+41 A B C', '+41 (0)A B C']),
  plan('44', ['20', '7###', '####'], ['+44 A B C', '+44 (0)A B C', '+44 (A) B C']),
  plan('44', ['7712', '###', '###'], ['+44 A BC', '+44 A B C']),
  plan('33', ['1', '42##', '####'], ['+33 A B C', '+33 (0)A B C']),
  plan('33', ['6', '12##', '####'], ['+33 A B C', '+33.A.B.C']),
  plan('1', ['212', '5##', '####'], ['+1 A-B-C', '+1 (A) B-C', '+1.A.B.C', '+1 A B C ext. 42']),
  plan('1', ['415', '6##', '####'], ['+1 A-B-C', '+1 (A) B-C', '+1 A B C']),
  plan('34', ['91', '4##', '####'], ['+34 A B C', '+34 ABC']),
  plan('39', ['02', '48##', '####'], ['+39 A B C', '+39 ABC']),
  plan('31', ['20', '5##', '####'], ['+31 A B C', '+31 (0)A B C']),
];

/** A number that anybody can dial. */
export const internationalNumber = (random: Random): WrittenNumber => {
  const chosen = random.pick(PLANS);
  return write(chosen, random.pick(chosen.international), random);
};

/** A number as Germans give it: half of them think of somebody abroad. */
export function germanNumber(random: Random): WrittenNumber {
  const chosen = random.pick(GERMAN);
  const forms = random.below(2) === 0 ? chosen.national : chosen.international;
  return write(chosen, random.pick(forms), random);
}

const GERMAN = PLANS.filter(({ code }) => code === '49') as [Plan, ...Plan[]];

/** One number of a plan in one of its forms. */
export function write({ code, groups }: Plan, form: string, random: Random): WrittenNumber {
  const [a, b, c] = groups.map((group) => withDigits(group, random));
  const written = { A: a ?? '', B: b ?? '', C: c ?? '' };
  return {
    raw: form.replace(/[ABC]/g, (letter) => written[letter as keyof typeof written]),
    e164: `+${code}${a}${b}${c}`,
  };
}

/** Fills the open places of a pattern with digits. */
export const withDigits = (pattern: string, random: Random): string =>
  pattern.replace(/#/g, () => String(random.below(10)));
