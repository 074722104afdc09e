import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AnnouncementName, MessageName } from './protocol';

/** What travels is unknown until the gate or the client has looked at it. */
type Carried = Record<MessageName | AnnouncementName, (data: unknown) => unknown>;

/** The library that carries messages; only `client` and `server` beside it know which one it is. */
export const messenger = defineExtensionMessaging<Carried>();
