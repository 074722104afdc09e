import { browser } from 'wxt/browser';
import { problem } from '../core/problem';
import { fail } from '../core/result';
import { messenger } from './messenger';
import type { Answer, MessageName, Payload } from './protocol';

/**
 * Says something to the background and waits for the answer. Never throws: a background that is gone is a
 * problem like any other.
 */
export async function ask<Name extends MessageName>(name: Name, data: Payload<Name>): Promise<Answer<Name>> {
  try {
    const answer: unknown = await messenger.sendMessage<MessageName>(name, data);
    return isAnswer<Name>(answer) ? answer : fail(problem('interrupted', name));
  } catch (error) {
    return fail(problem(isOrphaned() ? 'extensionReloaded' : 'interrupted', String(error)));
  }
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
