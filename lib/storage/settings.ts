import * as v from 'valibot';
import { storageItem } from './item';

const Connection = v.object({
  origin: v.string(),
  host: v.string(),
  clientId: v.string(),
  extension: v.string(),
  extensions: v.array(v.string()),
});
/** The phone system that was connected last, without its secret. */
export type Connection = v.InferOutput<typeof Connection>;

export const connectionItem = storageItem('local', 'connection', Connection);

const Calling = v.object({ region: v.nullable(v.string()) });
/** How numbers are read; `region` null means: as the mailbox's language suggests. */
export type Calling = v.InferOutput<typeof Calling>;

export const callingItem = storageItem('local', 'calling', Calling);
