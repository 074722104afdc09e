import type { CalendarItem, Person } from '../wire';

const owner: Person = { name: 'Alex Hansen', address: 'alex.hansen@northwind.example' };
const petersen: Person = { name: 'Jonas Petersen', address: 'jonas.petersen@northwind.example' };
const moreau: Person = { name: 'Claire Moreau', address: 'claire.moreau@ateliersduport.example' };

/** The week of Monday, 23 November 2026. */
export const calendar: readonly CalendarItem[] = [
  {
    id: 'standup',
    subject: 'Operations stand-up',
    organizer: petersen,
    start: '2026-11-23T09:00:00+01:00',
    end: '2026-11-23T09:30:00+01:00',
    place: 'Room Alster',
    notes: 'Short round, please be on time.',
  },
  {
    id: 'quarterly-review',
    subject: 'Quarterly review',
    organizer: petersen,
    start: '2026-11-24T14:00:00+01:00',
    end: '2026-11-24T15:30:00+01:00',
    place: 'Microsoft Teams Meeting',
    notes: [
      'Microsoft Teams meeting',
      'Join: https://teams.microsoft.com/meet/3344556677881?p=Q8z1',
      'Meeting ID: 334 455 667 788 1',
      'Passcode: Hs7Yq2',
      'Dial in by phone',
      '+49 69 90009 260,,482915066# Germany, Frankfurt am Main',
      'Phone conference ID: 482 915 066#',
    ].join('\n'),
  },
  {
    id: 'call-claire',
    subject: 'Call with Claire (quote)',
    organizer: owner,
    start: '2026-11-25T10:00:00+01:00',
    end: '2026-11-25T10:30:00+01:00',
    place: '+33 4 65 71 20 30',
    notes: 'Ring her on +33 4 65 71 20 30, poste 42.',
  },
  {
    id: 'delivery',
    subject: 'Desks arrive',
    organizer: owner,
    start: '2026-11-26T09:00:00+01:00',
    end: '2026-11-26T12:00:00+01:00',
    place: 'Goods-in',
    notes: 'Order number 4500178823.\nDriver’s office: +49 40 66969 128',
  },
  {
    id: 'lunch',
    subject: 'Lunch with Claire',
    organizer: moreau,
    start: '2026-11-27T12:30:00+01:00',
    end: '2026-11-27T13:30:00+01:00',
    place: 'Speicherstadt',
    notes: 'My treat.',
  },
];
