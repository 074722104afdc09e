import { browser } from 'wxt/browser';
import { problem } from '../core/problem';
import { fail } from '../core/result';
import { messenger } from './messenger';
import type { AnnouncementName, Announcements, Answer, MessageName, Payload } from './protocol';
import { isBackground, type Self } from './sender';

/**
 * Says something to the background and waits for the answer. Never throws: a background that is gone is a
 * problem like any other. Where the extension was gone before (`extensionReloaded`), nothing was sent; one that goes
 * meanwhile is an interruption, after which nobody knows.
 */
export async function ask<Name extends MessageName>(name: Name, data: Payload<Name>): Promise<Answer<Name>> {
  if (isOrphaned()) return fail(problem('extensionReloaded'));
  try {
    const answer: unknown = await messenger.sendMessage<MessageName>(name, data);
    return isAnswer<Name>(answer) ? answer : fail(problem('interrupted', name));
  } catch (error) {
    return fail(problem('interrupted', String(error)));
  }
}

/**
 * Listens to what the background says by itself, until the signal is aborted. What anybody else says under that
 * name is not heard.
 */
export function hear<Name extends AnnouncementName>(
  name: Name,
  handler: (data: Announcements[Name]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const self: Self = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
  const stop = messenger.onMessage<AnnouncementName>(name, ({ data, sender }) => {
    if (isBackground(sender, self)) handler(data as Announcements[Name]);
  });
  signal.addEventListener('abort', stop, { once: true });
}

const isAnswer = <Name extends MessageName>(answer: unknown): answer is Answer<Name> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;

/** After an update or removal of the extension its scripts live on in open pages, without an extension behind. */
function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
