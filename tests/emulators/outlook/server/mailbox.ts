import { readFileSync } from 'node:fs';
import type { BodySource, Mail } from '../mail';
import type { Language, MailRow, OpenMail, Person, WireBody, WirePart } from '../wire';
import { plainWords } from './plain-words';
import { raiseDigits } from './raise-digits';
import { sanitise } from './sanitise';
import { splitQuotedHtml, splitQuotedText } from './split-quote';

const previewLength = 160;

/** A body as the sender's client wrote it. */
export interface Source {
  readonly format: 'html' | 'text';
  readonly content: string;
}

/** Reads or makes a body. */
export function sourceOf(body: BodySource): Source {
  if ('content' in body) return body;
  if ('generate' in body) return { format: body.format, content: body.generate() };
  const content = readFileSync(new URL(`../mails/${body.file}`, import.meta.url), 'utf8');
  return { format: body.file.endsWith('.html') ? 'html' : 'text', content };
}

export interface MailChange {
  readonly subject?: string;
  readonly html?: string;
  readonly text?: string;
}

/** The mails of the one mailbox, and what was done to them since the last reset. */
export class Mailbox {
  readonly #original: readonly Mail[];
  #mails: Mail[] = [];
  #deleted = new Set<string>();
  #unread = new Set<string>();
  language: Language;
  readonly #firstLanguage: Language;
  readonly owner: Person;

  constructor(mails: readonly Mail[], owner: Person, language: Language) {
    this.#original = mails;
    this.#firstLanguage = language;
    this.language = language;
    this.owner = owner;
    this.reset();
  }

  reset(): void {
    this.#mails = [...this.#original];
    this.#deleted = new Set();
    this.#unread = new Set(this.#mails.filter((mail) => mail.unread).map((mail) => mail.id));
    this.language = this.#firstLanguage;
  }

  rows(): MailRow[] {
    return this.#mails.filter((mail) => !this.#deleted.has(mail.id)).map((mail) => this.#row(mail));
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  isDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  /** Puts a mail at the top of the list; one of the same id is replaced. */
  add(mail: Mail): void {
    this.#mails = [mail, ...this.#mails.filter((one) => one.id !== mail.id)];
    this.#deleted.delete(mail.id);
    if (mail.unread) this.#unread.add(mail.id);
  }

  /** Changes the newest message of a mail; its earlier ones stay. */
  change(id: string, change: MailChange): boolean {
    const index = this.#mails.findIndex((mail) => mail.id === id);
    const mail = this.#mails[index];
    if (mail === undefined) return false;
    const { preview: _stale, ...kept } = mail;
    this.#mails[index] = {
      ...kept,
      subject: change.subject ?? mail.subject,
      body: bodyOf(change) ?? mail.body,
    };
    return true;
  }

  delete(id: string): void {
    this.#deleted.add(id);
  }

  restore(id: string): void {
    this.#deleted.delete(id);
  }

  mark(id: string, unread: boolean): void {
    if (unread) this.#unread.add(id);
    else this.#unread.delete(id);
  }

  /** A conversation made ready to be shown. */
  open(id: string, translated: boolean): OpenMail | undefined {
    const mail = this.find(id);
    if (mail === undefined) return undefined;
    const parts = [{ from: mail.from, date: mail.date, body: mail.body }, ...(mail.earlier ?? [])];
    return {
      id,
      subject: mail.subject,
      parts: parts.map((part, i) => this.#part(`${id}-${i}`, part, translated)),
    };
  }

  /** Mails whose sender, subject or words contain the query; the preview shows where. */
  search(query: string): MailRow[] {
    const wanted = query.toLowerCase();
    return this.rows().flatMap((row) => {
      const words = this.#words(row.id);
      const at = words.toLowerCase().indexOf(wanted);
      if (at >= 0) return [{ ...row, preview: excerpt(words, at) }];
      return `${row.from.name} ${row.subject}`.toLowerCase().includes(wanted) ? [row] : [];
    });
  }

  #words(id: string): string {
    const mail = this.find(id);
    // A body that is generated when opened is found by its preview.
    if (mail === undefined || 'generate' in mail.body) return mail?.preview ?? '';
    return wordsOf(mail.body).replaceAll('\n', ' ');
  }

  #row(mail: Mail): MailRow {
    return {
      id: mail.id,
      subject: mail.subject,
      from: mail.from,
      date: mail.date,
      preview: mail.preview ?? previewOf(mail.body),
      unread: this.#unread.has(mail.id),
      attachment: mail.attachment ?? false,
      count: 1 + (mail.earlier?.length ?? 0),
    };
  }

  #part(id: string, part: { from: Person; date: string; body: BodySource }, translated: boolean): WirePart {
    const source = sourceOf(part.body);
    const content = translated ? raiseDigits(source.content, source.format) : source.content;
    const mine = part.from.address === this.owner.address;
    return {
      id,
      from: part.from,
      to: mine ? '' : this.owner.name,
      date: part.date,
      preview: 'generate' in part.body ? '' : previewOf(part.body),
      body: shownBody({ format: source.format, content }),
    };
  }
}

/** The body that a request's `html` or `text` stands for. */
export function bodyOf(change: MailChange): BodySource | undefined {
  if (change.html !== undefined) return { format: 'html', content: change.html };
  if (change.text !== undefined) return { format: 'text', content: change.text };
  return undefined;
}

function shownBody(source: Source): WireBody {
  return source.format === 'html'
    ? { format: 'html', ...splitQuotedHtml(sanitise(source.content)) }
    : { format: 'text', ...splitQuotedText(source.content) };
}

const known = new WeakMap<BodySource, string>();

function wordsOf(body: BodySource): string {
  const words = known.get(body) ?? freshWords(sourceOf(body));
  known.set(body, words);
  return words;
}

function freshWords(source: Source): string {
  if (source.format === 'text') return splitQuotedText(source.content).fresh.replace(/\s*\n\s*/g, '\n');
  return plainWords(splitQuotedHtml(sanitise(source.content)).fresh);
}

function previewOf(body: BodySource): string {
  return wordsOf(body).replace(/\s+/g, ' ').trim().slice(0, previewLength);
}

/** The words around a hit, which stands near the start so that the narrow row shows it. */
function excerpt(words: string, at: number): string {
  const start = at < 14 ? 0 : words.lastIndexOf(' ', at - 8) + 1;
  return `${start > 0 ? '…' : ''}${words.slice(start, at + previewLength)}`;
}
