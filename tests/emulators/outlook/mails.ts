import { businessMails } from './labels/business';
import { clientMails } from './labels/clients';
import { contactsMail } from './labels/contacts';
import { conversationMail } from './labels/conversation';
import { demoMail } from './labels/demo';
import { hardMails } from './labels/hard';
import { hugeMail } from './labels/huge';
import type { Mail } from './mail';

/** The fixtures, newest first; the first is the one shown in the product's pictures. */
export const mails: readonly Mail[] = [
  demoMail,
  ...businessMails,
  ...clientMails,
  ...hardMails,
  conversationMail,
  contactsMail,
  hugeMail,
].toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
