import type { LabelledNumber, Mail } from '../mail';
import { type Random, seededRandom } from './random';

const newest = Date.parse('2026-11-18T17:20:00+01:00');

type Sender = readonly [name: string, address: string];

const people: readonly [Sender, ...Sender[]] = [
  ['Jonas Petersen', 'jonas.petersen@northwind.example'],
  ['Sophie Carter', 'sophie.carter@fabrikam.example'],
  ['Miriam Okafor', 'miriam.okafor@woodgrove.example'],
  ['Lars Nygaard', 'lars.nygaard@adventure-works.example'],
  ['Helena Vogt', 'h.vogt@vogt-spedition.example'],
  ['Daniel Kim', 'daniel.kim@proseware.example'],
  ['Priya Raman', 'priya.raman@contoso.example'],
  ['Tobias Brandt', 'tobias.brandt@northwind.example'],
  ['Eleanor Walsh', 'e.walsh@litware.example'],
  ['Facility desk', 'facility@northwind.example'],
];

const subjects = [
  'Loading bay on Friday',
  'Minutes of today’s call',
  'Pallets for the Bremen run',
  'Invoice question',
  'New badge for the car park',
  'Draft contract, second round',
  'Holiday cover',
  'Rückruf bitte',
  'Short question about the forecast',
  'Site visit next week',
  'Network outage tonight',
  'Price list 2027',
] as const;

const openings = [
  'could you take a look before the weekend?',
  'as discussed, here is where we stand.',
  'a quick word about tomorrow.',
  'thanks for your help earlier.',
  'we are nearly done on our side.',
] as const;

const closings = [
  'Have a good evening.',
  'Let me know what you think.',
  'No hurry.',
  'Best regards',
  'Talk soon.',
] as const;

/** Everyday mails that fill the list below the fixtures; the same ones every time. */
export function fillerMails(count: number): Mail[] {
  const random = seededRandom(20261123);
  let at = newest;
  return Array.from({ length: count }, (_, i) => {
    at = workingTime(at - (10 + random.below(130)) * 60_000);
    return fillerMail(i, new Date(at), random);
  });
}

function fillerMail(index: number, date: Date, random: Random): Mail {
  const [name, address] = random.pick(people);
  const number = random.below(3) > 0 ? callable(random) : null;
  const sentence =
    number === null
      ? ''
      : random.pick([
          `You can reach me on ${number.raw}.`,
          `Call me: ${number.raw}.`,
          `My number is ${number.raw}.`,
        ]);
  const opening = random.pick(openings);
  // Half of them say the number at once, so that it is seen in the list.
  const first = random.below(2) === 0 ? `${sentence} Hi Alex, ${opening}` : `Hi Alex, ${opening} ${sentence}`;
  const lines = [first.trim(), random.pick(closings), name];
  const asText = random.below(3) === 0;
  return {
    id: `filler-${index + 1}`,
    subject: random.pick(subjects),
    from: { name, address },
    date: date.toISOString(),
    language: 'en',
    region: 'DE',
    kind: asText ? 'plain' : 'outlook',
    body: asText
      ? { format: 'text', content: lines.join('\n\n') }
      : { format: 'html', content: lines.map((line) => `<p class="MsoNormal">${line}</p>`).join('\n') },
    numbers: number === null ? [] : [number],
    unread: random.below(24) === 0,
    attachment: random.below(7) === 0,
  };
}

/** Numbers from the ranges that Germany and Britain keep for fiction. */
function callable(random: Random): LabelledNumber {
  const last = String(random.below(1000)).padStart(3, '0');
  return random.pick<LabelledNumber>([
    { raw: `040 66969 ${last}`, e164: `+494066969${last}`, kind: 'phone' },
    { raw: `+49 30 23125-${last}`, e164: `+493023125${last}`, kind: 'phone' },
    { raw: `+44 20 7946 0${last}`, e164: `+442079460${last}`, kind: 'phone' },
    { raw: `0171 39200 ${last.slice(1)}`, e164: `+4917139200${last.slice(1)}`, kind: 'mobile' },
  ]);
}

/** Nobody writes such mails at night or on a Sunday: the last working minute before. */
function workingTime(at: number): number {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const free = hour < 6 || hour > 16 || date.getUTCDay() % 6 === 0;
  return free ? workingTime(at - 3_600_000) : at;
}
