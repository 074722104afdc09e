import { Hono } from 'hono';
import type { Mail } from '../mail';
import type { Parts } from './api';
import { languageOf } from './app';
import { bodyOf, type MailChange } from './mailbox';

interface NewMail extends MailChange {
  readonly id: string;
  readonly from?: string | { readonly name: string; readonly address: string };
  readonly unread?: boolean;
}

/** The switches for tests; `README.md` describes each of them. */
export function controlApi({ mailbox, log, hub }: Parts, now: () => Date): Hono {
  const control = new Hono();
  control.post('/reset', (c) => {
    mailbox.reset();
    log.clear();
    hub.push({ type: 'reload' });
    return c.json({ ok: true });
  });
  control.get('/log', (c) => c.json(log.list(c.req.query('type'))));
  control.delete('/log', (c) => {
    log.clear();
    return c.json({ ok: true });
  });
  control.get('/state', (c) =>
    c.json({ pages: hub.size, language: mailbox.language, mails: mailbox.rows().length }),
  );
  control.put('/language', async (c) => {
    const language = languageOf((await c.req.json<{ language: string }>()).language);
    if (language === undefined) return c.json({ error: 'language is en or de' }, 400);
    mailbox.language = language;
    hub.push({ type: 'language', language });
    return c.json({ language });
  });
  control.get('/mails', (c) => c.json(mailbox.rows()));
  control.post('/mails', async (c) => {
    const mail = mailOf(await c.req.json<NewMail>(), now());
    if (mail === undefined) return c.json({ error: 'id and one of html, text are needed' }, 400);
    mailbox.add(mail);
    hub.push({ type: 'list-changed' });
    return c.json({ id: mail.id, url: `/mail/id/${encodeURIComponent(mail.id)}` }, 201);
  });
  control.patch('/mails/:id', async (c) => {
    const id = c.req.param('id');
    if (!mailbox.change(id, await c.req.json<MailChange>())) return c.json({ error: 'no such mail' }, 404);
    hub.push({ type: 'mail-changed', id });
    return c.json({ id });
  });
  control.delete('/mails/:id', (c) => {
    mailbox.delete(c.req.param('id'));
    hub.push({ type: 'list-changed' });
    return c.json({ id: c.req.param('id') });
  });
  return control;
}

function mailOf(given: NewMail, now: Date): Mail | undefined {
  const body = bodyOf(given);
  if (!given.id || body === undefined) return undefined;
  const from = given.from ?? 'Test Sender <sender@example.com>';
  return {
    id: given.id,
    subject: given.subject ?? '(no subject)',
    from: typeof from === 'string' ? personOf(from) : from,
    date: now.toISOString(),
    language: 'en',
    region: 'DE',
    kind: 'generated',
    body,
    numbers: [],
    unread: given.unread ?? true,
  };
}

/** `Anna Weber <anna@example.com>`, or an address alone. */
function personOf(text: string): { name: string; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(text) ?? [];
  return address === undefined ? { name: text, address: text } : { name: name || address, address };
}
