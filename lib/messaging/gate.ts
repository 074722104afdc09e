import * as v from 'valibot';
import { OUTLOOK_HOSTS } from '../core/outlook-hosts';
import { MESSAGES, type MessageName, type Payload, type Speaker } from './protocol';
import { originOf, type Self, type Sender, tabUrlOf } from './sender';

/**
 * Tells who is speaking, from what the browser says of the sender and never from the message itself
 * (reliability R25). `hosts` serve Outlook now. `null`: nobody who may say anything.
 */
export function speakerOf(
  sender: Sender,
  self: Self,
  hosts: readonly string[] = OUTLOOK_HOSTS,
): Speaker | null {
  if (sender.id !== self.id) return null;
  const url = sender.url === undefined ? null : URL.parse(sender.url);
  const origin = sender.origin ?? url?.origin;
  if (url && originOf(url) === self.origin)
    return origin === self.origin || origin === 'null' ? ownPageAt(url.pathname) : null;
  if (url === null || sender.tab === undefined) return null;
  if (sender.frameId === 0) return isOutlookPage(url, hosts) && origin === url.origin ? 'outlook' : null;
  return isOutlookFrame(sender, url, hosts) ? 'outlook' : null;
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

const isOutlookPage = ({ protocol, port, hostname }: URL, hosts: readonly string[]): boolean =>
  protocol === 'https:' && port === '' && hosts.includes(hostname);

/**
 * A frame of Outlook in a page of Outlook, of the same origin. Frames that a page writes itself have no address of
 * their own (`about:blank`, `about:srcdoc`), but its origin.
 */
function isOutlookFrame(sender: Sender, url: URL, hosts: readonly string[]): boolean {
  if (typeof sender.frameId !== 'number') return false;
  const top = tabUrlOf(sender);
  if (!top || !isOutlookPage(top, hosts)) return false;
  const isWritten = url.protocol === 'about:' && sender.origin === top.origin;
  return isWritten || (url.origin === top.origin && (sender.origin ?? url.origin) === top.origin);
}

/** The host that a sender says it belongs to, in whatever frame; `null` for pages of our own. */
export function hostOf(sender: Sender): string | null {
  const url = sender.frameId === 0 ? (sender.url ?? '') : (tabUrlOf(sender)?.href ?? '');
  return URL.parse(url)?.hostname ?? null;
}

/** A payload that this sender may say and that has the right shape; `null` otherwise. */
export function admit<Name extends MessageName>(
  name: Name,
  data: unknown,
  sender: Sender,
  self: Self,
  hosts: readonly string[] = OUTLOOK_HOSTS,
): { readonly payload: Payload<Name> } | null {
  const rule: (typeof MESSAGES)[Name] = MESSAGES[name];
  const allowed: readonly Speaker[] = rule.from;
  const speaker = speakerOf(sender, self, hosts);
  if (speaker === null || !allowed.includes(speaker)) return null;
  const parsed = v.safeParse(rule.payload, data);
  return parsed.success ? { payload: parsed.output } : null;
}
