import { hugeMailHtml } from '../filler/huge-mail';
import type { Mail } from '../mail';

/** A protocol of about 5 MB, made when it is asked for; callable numbers stand only at its two ends. */
export const hugeMail: Mail = {
  id: 'huge',
  subject: 'Complete transfer protocol',
  from: { name: 'Nightly export', address: 'export@northwind.example' },
  date: '2026-11-19T05:00:00+01:00',
  language: 'en',
  region: 'DE',
  kind: 'generated',
  body: { format: 'html', generate: () => hugeMailHtml(5_000_000) },
  preview: 'Complete protocol of the night. Questions: 040 66969 701 or +49 30 23125-702.',
  attachment: true,
  numbers: [
    { raw: '040 66969 701', e164: '+494066969701', kind: 'phone' },
    { raw: '+49 30 23125-702', e164: '+493023125702', kind: 'phone' },
    { raw: '0171 39200 73', e164: '+491713920073', kind: 'mobile' },
    { raw: '+44 20 7946 0774', e164: '+442079460774', kind: 'phone' },
  ],
};
