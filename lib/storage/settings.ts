import * as v from 'valibot';
import { parsePbxAddress } from '../core/address';
import { storageItem } from './item';

const Connection = v.pipe(
  v.object({
    origin: v.string(),
    host: v.string(),
    clientId: v.string(),
    extension: v.string(),
    extensions: v.array(v.string()),
  }),
  v.check((connection) => isOneAddress(connection), 'no https address, or a permission for another host'),
);
/** The phone system that was connected last, without its secret. */
export type Connection = v.InferOutput<typeof Connection>;

export const connectionItem = storageItem('local', 'connection', Connection);

const Calling = v.object({ region: v.nullable(v.string()) });
/** How numbers are read; `region` null means: as the mailbox's language suggests. */
export type Calling = v.InferOutput<typeof Calling>;

export const callingItem = storageItem('local', 'calling', Calling);

/** Requests go to `origin`, the browser's permission is asked for `host`: they have to be the same place. */
function isOneAddress({ origin, host }: { readonly origin: string; readonly host: string }): boolean {
  const address = parsePbxAddress(origin);
  return address.ok && address.value.origin === origin && address.value.host === host;
}
