import * as v from 'valibot';
import { storageItem } from './item';

/**
 * From when on the toolbar reminds of a successor for the certificate that signs, milliseconds since 1970; nothing
 * where none is used.
 */
export const keyReminderItem = storageItem('local', 'microsoftKeyReminder', v.number());
