import type { LabelledNumber, Mail } from '../mail';

const jonas = { name: 'Jonas Petersen', address: 'jonas.petersen@northwind.example' };
const miriam = { name: 'Miriam Okafor', address: 'miriam.okafor@woodgrove.example' };
const alex = { name: 'Alex Hansen', address: 'alex.hansen@northwind.example' };

const first: LabelledNumber = { raw: '+44 161 496 0300', e164: '+441614960300', kind: 'phone' };
const second: readonly LabelledNumber[] = [
  { raw: '+49 40 66969 310', e164: '+494066969310', kind: 'phone' },
  first,
];
const third: readonly LabelledNumber[] = [
  { raw: '07400 123222', e164: '+447400123222', kind: 'mobile' },
  { raw: '0161 496 0321', e164: '+441614960321', kind: 'phone' },
  { raw: '0161 496 0322', e164: '+441614960322', kind: 'fax' },
  ...second,
];

/**
 * Four messages, each quoting all that came before it. British numbers in a German's mailbox: the
 * quoted `+44 161` says which country `0161` and `07400` belong to.
 */
export const conversationMail: Mail = {
  id: 'conversation-crane',
  subject: 'RE: Crane for the press',
  from: jonas,
  date: '2026-11-23T09:21:00+01:00',
  language: 'en',
  region: 'DE',
  kind: 'conversation',
  body: { file: 'crane-reply.html' },
  unread: true,
  earlier: [
    { from: miriam, date: '2026-11-20T16:48:00+01:00', body: { file: 'crane-2.html' } },
    { from: alex, date: '2026-11-20T14:20:00+01:00', body: { file: 'crane-3.txt' } },
    { from: miriam, date: '2026-11-19T11:05:00+01:00', body: { file: 'crane-4.html' } },
  ],
  numbers: [
    { raw: '040 66969 551', e164: '+494066969551', kind: 'phone' },
    { raw: '+49 40 66969-340', e164: '+494066969340', kind: 'phone' },
    { raw: '+49 176 04069 023', e164: '+4917604069023', kind: 'mobile' },
    ...third,
    ...third,
    ...second,
    first,
  ],
};
