import type { Mail } from './mail';
import { sourceOf } from './server/mailbox';
import { plainWords } from './server/plain-words';

/**
 * The text of each message of a mail, newest first: tags removed, entities decoded, block ends as line
 * breaks. Plain text stays as it is, its `> ` marks included. Makes the 5 MB mail when asked for it.
 */
export function mailTexts(mail: Mail): string[] {
  return [mail.body, ...(mail.earlier ?? []).map((part) => part.body)].map((body) => {
    const source = sourceOf(body);
    return source.format === 'html' ? plainWords(source.content) : source.content;
  });
}

/** The HTML or text of each message as its client wrote it. */
export function mailSources(mail: Mail): string[] {
  return [mail.body, ...(mail.earlier ?? []).map((part) => part.body)].map((body) => sourceOf(body).content);
}
