import type { Mail } from '../mail';

/** The mail of the product's pictures. */
export const demoMail: Mail = {
  id: 'demo-delivery',
  subject: 'Your delivery on Thursday',
  from: { name: 'Katrin Lindemann', address: 'k.lindemann@elbkontor.example' },
  date: '2026-11-23T10:36:00+01:00',
  language: 'en',
  region: 'DE',
  kind: 'outlook',
  body: { file: 'demo-delivery.html' },
  unread: true,
  numbers: [
    { raw: '+49 (0)40 66969 128', e164: '+494066969128', kind: 'phone' },
    { raw: '0171 39200 25', e164: '+491713920025', kind: 'mobile' },
    { raw: '040 66969 129', e164: '+494066969129', kind: 'fax' },
  ],
};
