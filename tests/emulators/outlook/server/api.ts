import { Hono } from 'hono';
import type { Beacon } from '../wire';
import { calendar } from './calendar';
import type { EventHub } from './event-hub';
import type { EventLog } from './event-log';
import type { Mailbox } from './mailbox';
import { contactOf, known } from './people';

export interface Parts {
  readonly mailbox: Mailbox;
  readonly log: EventLog;
  readonly hub: EventHub;
}

/** What the page asks of its server. Not Outlook's own protocol: nothing looks at that. */
export function pageApi({ mailbox, log, hub }: Parts): Hono {
  const api = new Hono();
  api.get('/mails', (c) => c.json(mailbox.rows()));
  api.get('/search', (c) => c.json(mailbox.search(c.req.query('q') ?? '')));
  api.get('/mails/:id', (c) => {
    const mail = mailbox.open(c.req.param('id'), c.req.query('translated') === '1');
    return mail ? c.json(mail) : c.json({ error: 'no such mail' }, 404);
  });
  api.post('/mails/:id/:change{delete|restore|read|unread}', (c) => {
    const { id, change } = c.req.param();
    if (change === 'delete') mailbox.delete(id);
    else if (change === 'restore') mailbox.restore(id);
    else mailbox.mark(id, change === 'unread');
    return c.json({ id });
  });
  api.get('/contact', (c) =>
    c.json(contactOf({ name: c.req.query('name') ?? '', address: c.req.query('address') ?? '' })),
  );
  api.get('/contacts', (c) => c.json(known));
  api.get('/calendar', (c) => c.json(calendar));
  api.post('/log', async (c) => {
    log.add(await c.req.json<Beacon>());
    return c.body(null, 204);
  });
  api.get('/events', (c) =>
    c.body(hub.connect(), 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }),
  );
  return api;
}
