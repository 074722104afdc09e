import type { Random } from '../../emulators/outlook/filler/random';
import { withDigits } from './numbers';

/** Digits that nobody would call, as mails are full of them; written with what usually stands around them. */
export const trap = (random: Random): string => random.pick(TRAPS)(random);

/** How mail headers say when a mail was sent. */
export const sentAt = (random: Random): string =>
  `${random.pick(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])}, ${day(random)} ${random.pick(MONTHS)} 2026 ${time(random)}:${two(random, 60)} +0100`;

type Trap = (random: Random) => string;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (random: Random, end: number) => String(random.below(end)).padStart(2, '0');
const day = (random: Random) => String(1 + random.below(28)).padStart(2, '0');
const month = (random: Random) => String(1 + random.below(12)).padStart(2, '0');
const time = (random: Random) => `${two(random, 24)}:${two(random, 60)}`;

const pattern =
  (...forms: readonly [string, ...string[]]): Trap =>
  (random) =>
    withDigits(random.pick(forms), random);

const date: Trap = (random) =>
  random.pick([
    `${day(random)}.${month(random)}.2026`,
    `2026-${month(random)}-${day(random)}`,
    `${month(random)}/${day(random)}/2026`,
    `2026-${month(random)}-${day(random)} ${time(random)}`,
    `${day(random)}.${month(random)}.2026, ${time(random)}`,
    `${time(random)}–${time(random)}`,
  ]);

const amount = pattern(
  '€ 1.###,##',
  '12.###,## EUR',
  '$#,###.##',
  '£ 24,###.##',
  'CHF 1’###.##',
  '48 ### zł',
);

const order = pattern(
  'order no. 45001#####',
  'Auftrag 2026-11####',
  'PO 771#####',
  'Rechnung Nr. 2026##### ',
  'facture n° 26-#####',
  'ticket #4####',
  'Kundennummer 10######',
  'ref. 88-#####-26',
);

const guid: Trap = (random) => {
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
};

/** With the right check digits: a German one of eighteen digits. */
const iban: Trap = (random) => {
  const account = withDigits('370400##########00', random);
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  const whole = `DE${String(check).padStart(2, '0')}${account}`;
  return `IBAN ${random.pick([whole, whole.replace(/(.{4})(?=.)/g, '$1 ')])}`;
};

const web = pattern(
  'https://shop.example/item/40#######?ref=##########',
  'https://files.example/2026/0#/IMG_2026####_1#####.pdf',
  'https://portal.example/t/88######',
);

const technical = pattern(
  '10.4#.1##.2#',
  'version 10.4.2###.1',
  '53.55#### / 9.99####',
  'build 2026####.3',
  '00:1a:##:4c:##:9f',
);

const parcel = pattern('1Z999AA101########', 'tracking 0034043416109#######', 'Sendung JJD0000#########');

const TRAPS: readonly [Trap, ...Trap[]] = [
  date,
  date,
  date,
  amount,
  amount,
  order,
  order,
  guid,
  iban,
  web,
  technical,
  parcel,
];
