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
    /** The phone that rings first; `null`: whichever the phone system names first. */
    phone: v.optional(v.nullable(v.object({ id: v.string(), name: v.string() })), null),
  }),
  v.check((connection) => isOneAddress(connection), 'no https address, or a permission for another host'),
);
/** The phone system that was connected last, without its secret. */
export type Connection = v.InferOutput<typeof Connection>;

export const connectionItem = storageItem('local', 'connection', Connection);

/**
 * Each setting stands for itself: one that cannot be read falls back, to what asks more often, and leaves the
 * others alone.
 */
const Calling = v.object({
  region: v.fallback(v.optional(v.nullable(v.string()), null), null),
  clickAction: v.fallback(v.optional(v.picklist(['dial', 'card']), 'dial'), 'dial'),
  markStyle: v.fallback(v.optional(v.picklist(['underline', 'tint', 'hover']), 'underline'), 'underline'),
  ignored: v.fallback(v.optional(v.array(v.string()), []), []),
  offHosts: v.fallback(v.optional(v.array(v.string()), []), []),
  countries: v.fallback(v.optional(v.nullable(v.array(v.string())), null), []),
  confirmFirstTime: v.fallback(v.optional(v.boolean(), false), true),
  trusted: v.fallback(v.optional(v.array(v.string()), []), []),
  outsidePrefix: v.fallback(v.optional(v.string(), ''), ''),
  internationalPrefix: v.fallback(v.optional(v.string(), ''), ''),
  numberFormat: v.fallback(
    v.optional(v.picklist(['international', 'national']), 'international'),
    'international',
  ),
  fallback: v.fallback(v.optional(v.picklist(['none', 'webClient', 'tel']), 'none'), 'none'),
  webClientHost: v.fallback(v.optional(v.string(), ''), ''),
});
/** How numbers are read, shown and called (`lib/messaging/protocol.ts`, `CallingWish`). */
export type StoredCalling = v.InferOutput<typeof Calling>;

export const callingItem = storageItem('local', 'calling', Calling);

/** The languages of the mailbox that was read last, the surest first. */
export const mailboxLanguagesItem = storageItem('local', 'mailboxLanguages', v.array(v.string()));

/** What holds where nothing was ever chosen. */
export const DEFAULT_CALLING: StoredCalling = v.parse(Calling, {});

/** Requests go to `origin`, the browser's permission is asked for `host`: they have to be the same place. */
function isOneAddress({ origin, host }: { readonly origin: string; readonly host: string }): boolean {
  const address = parsePbxAddress(origin);
  return address.ok && address.value.origin === origin && address.value.host === host;
}
