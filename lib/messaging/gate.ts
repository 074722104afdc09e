import * as v from 'valibot';
import { OUTLOOK_HOSTS } from '../core/outlook-hosts';
import { MESSAGES, type MessageName, type Payload, type Speaker } from './protocol';
import { originOf, type Self, type Sender } from './sender';

/**
 * Tells who is speaking, from what the browser says of the sender and never from the message itself
 * (reliability R25). `null`: nobody who may say anything.
 */
export function speakerOf(sender: Sender, self: Self): Speaker | null {
  if (sender.id !== self.id) return null;
  const url = sender.url === undefined ? null : URL.parse(sender.url);
  const origin = sender.origin ?? url?.origin;
  if (url && originOf(url) === self.origin)
    return origin === self.origin || origin === 'null' ? ownPageAt(url.pathname) : null;
  return isOutlookTopFrame(sender, url, origin) ? 'outlook' : null;
}

/** Some pages may say what no other page of ours may, and nothing else. */
function ownPageAt(path: string): Speaker {
  switch (path) {
    case '/confirm.html':
      return 'confirmPage';
    case '/offscreen.html':
      return 'offscreen';
    default:
      return 'ownPage';
  }
}

function isOutlookTopFrame(sender: Sender, url: URL | null, origin: string | undefined): boolean {
  const known =
    url?.protocol === 'https:' && url.port === '' && OUTLOOK_HOSTS.some((host) => host === url.hostname);
  return known && origin === url.origin && sender.frameId === 0 && sender.tab !== undefined;
}

/** A payload that this sender may say and that has the right shape; `null` otherwise. */
export function admit<Name extends MessageName>(
  name: Name,
  data: unknown,
  sender: Sender,
  self: Self,
): { readonly payload: Payload<Name> } | null {
  const rule: (typeof MESSAGES)[Name] = MESSAGES[name];
  const allowed: readonly Speaker[] = rule.from;
  const speaker = speakerOf(sender, self);
  if (speaker === null || !allowed.includes(speaker)) return null;
  const parsed = v.safeParse(rule.payload, data);
  return parsed.success ? { payload: parsed.output } : null;
}
