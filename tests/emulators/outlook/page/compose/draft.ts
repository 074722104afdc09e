import type { OpenMail, WireBody } from '../../wire';
import { fullDate } from '../dates';
import type { Ui } from '../ui-context';

/** A message that is being written. */
export interface Draft {
  readonly key: string;
  /** The mail that it answers. */
  readonly answers: string | null;
  readonly to: string;
  readonly subject: string;
  /** What the body starts with: signature, and the mail that is answered. */
  readonly html: string;
}

let count = 0;

export function newDraft(signature: string): Draft {
  return { key: `draft-${++count}`, answers: null, to: '', subject: '', html: signature };
}

/** An answer, with the original below the signature as Outlook quotes it. */
export function answerDraft(mail: OpenMail, signature: string, how: 'reply' | 'forward', ui: Ui): Draft {
  const part = mail.parts[0];
  const prefix =
    how === 'reply' ? (ui.language === 'de-DE' ? 'AW: ' : 'RE: ') : ui.language === 'de-DE' ? 'WG: ' : 'FW: ';
  const quoted =
    part === undefined
      ? ''
      : `${headerOf(part.from.name, part.from.address, new Date(part.date), ui)}${htmlOf(part.body)}`;
  return {
    key: `draft-${++count}`,
    answers: mail.id,
    to: how === 'reply' && part ? part.from.address : '',
    subject: prefix + mail.subject,
    html: `${signature}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">${quoted}`,
  };
}

function headerOf(name: string, address: string, date: Date, ui: Ui): string {
  return `<div id="divRplyFwdMsg" dir="ltr"><b>${ui.words.wrote}:</b> ${escaped(name)} &lt;${escaped(address)}&gt;<br>${escaped(fullDate(date, ui))}<br></div><div><br></div>`;
}

function htmlOf(body: WireBody): string {
  // The style sheet would need the page's nonce; the answer does without it.
  if (body.format === 'html') return body.fresh.replace(/<style[\s\S]*?<\/style>/g, '');
  return `<div>${escaped(body.fresh).replaceAll('\n', '<br>')}</div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
