import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOutlook, type Outlook } from '../emulators/outlook';
import type { Boot, MailRow, OpenMail } from '../emulators/outlook/wire';

let outlook: Outlook;
let server: Server;
let origin: string;

beforeAll(async () => {
  outlook = await createOutlook({ filler: 20 });
  server = createServer((request, response) => outlook.handle(request, response)).listen(0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await outlook.close();
  server.close();
});

beforeEach(async () => {
  await outlook.control.request('/reset', { method: 'POST' });
});

describe('the page', () => {
  it('stands behind the policy of Outlook', async () => {
    const policy = (await fetch(`${origin}/mail/`)).headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => splitOnce(rule)));
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('script-src')).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
    expect(rules.get('style-src')).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
    expect(rules.get('img-src')).toBe("'self' data:");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('base-uri')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'self'");
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    expect(rules.get('trusted-types')).toBe('default react');
  });

  it('has a nonce of its own at each request', async () => {
    const [one, two] = await Promise.all([fetch(`${origin}/mail/`), fetch(`${origin}/mail/`)]);
    expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'));
  });

  it('is found at the root, at a mail and at the calendar', async () => {
    expect((await fetch(`${origin}/`)).url).toBe(`${origin}/mail/`);
    expect((await fetch(`${origin}/mail/id/demo-delivery`)).status).toBe(200);
    expect((await fetch(`${origin}/calendar/`)).status).toBe(200);
  });

  it('speaks the language of the address, else of the mailbox', async () => {
    expect(await page('/mail/?lang=de')).toContain('<html lang="de-DE"');
    expect(await page('/mail/')).toContain('<html lang="en-US"');
    await control('PUT', '/language', { language: 'de' });
    expect(await page('/mail/')).toContain('<html lang="de-DE"');
  });

  it('comes with a script of real React and hashed class names', async () => {
    expect(await page('/assets/app.js')).toContain('UniqueMessageBody_');
    expect(await page('/assets/app.css')).not.toContain('.row');
  });

  it('brings the list along, the newest mail first', async () => {
    const boot = bootOf(await page('/mail/'));
    expect(boot.rows[0]?.id).toBe('demo-delivery');
    expect(boot.rows.length).toBeGreaterThan(30);
  });
});

describe('the mailbox', () => {
  it('hands out a mail without active content, ids and classes prefixed', async () => {
    await control('POST', '/mails', {
      id: 'evil',
      html: '<script>alert(1)</script><p id="a" class="MsoNormal b" onclick="x()">Hi<img src="https://x.example/1.png" onerror="x()"></p>',
    });
    const { body } = newest(await open('evil'));
    expect(body.fresh).toContain('<p id="x_a" class="x_MsoNormal x_b">Hi<img src="data:image/gif');
    expect(body.fresh).not.toMatch(/script|onclick|onerror|x\.example/);
  });

  it.each(['gmail-us', 'apple-gb', 'thunderbird-at-ch', 'conversation-crane', 'flowed-us'])(
    'keeps the quote of %s apart',
    async (id) => {
      const { body } = newest(await open(id));
      expect(body.quoted).toMatch(/Alex Hansen/);
      expect(body.fresh).not.toMatch(/wrote:|schrieb|Sent:/);
    },
  );

  it('changes the last digit of the numbers when a mail is translated', async () => {
    const { body } = newest(await open('demo-delivery', '?translated=1'));
    expect(body.fresh).toContain('+49 (0)40 66969 129');
    expect(body.fresh).toContain('0171 39200 26');
  });

  it('remembers what a test changed, until it is reset', async () => {
    expect((await control('PATCH', '/mails/text-de', { text: 'Neu: 0221 4710 160' })).status).toBe(200);
    expect(newest(await open('text-de')).body).toMatchObject({ format: 'text', fresh: 'Neu: 0221 4710 160' });
    await control('POST', '/reset');
    expect(newest(await open('text-de')).body.fresh).toContain('0221/4710-150');
  });

  it('deletes, restores and logs', async () => {
    await fetch(`${origin}/api/mails/demo-delivery/delete`, { method: 'POST' });
    await fetch(`${origin}/api/log`, { method: 'POST', body: '{"type":"deleted","id":"demo-delivery"}' });
    expect(await ids()).not.toContain('demo-delivery');
    expect(outlook.log('deleted')).toMatchObject([{ type: 'deleted', id: 'demo-delivery' }]);
    await fetch(`${origin}/api/mails/demo-delivery/restore`, { method: 'POST' });
    expect(await ids()).toContain('demo-delivery');
  });

  it('finds mails by the words in them', async () => {
    const found: MailRow[] = await (
      await fetch(`${origin}/api/search?q=${encodeURIComponent('40 66969 128')}`)
    ).json();
    expect(found.map((row) => row.id)).toEqual(['demo-delivery']);
    expect(found[0]?.preview).toContain('+49 (0)40 66969 128');
  });

  it('pushes changes to the open pages', async () => {
    const stream = await fetch(`${origin}/api/events`);
    const reader = stream.body?.getReader();
    await reader?.read();
    await control('PATCH', '/mails/text-de', { text: 'x' });
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('data: {"type":"mail-changed","id":"text-de"}\n\n');
    await reader?.cancel();
  });
});

describe('the control API', () => {
  it('refuses what it does not know', async () => {
    expect((await control('POST', '/mails', { id: 'x' })).status).toBe(400);
    expect((await control('PATCH', '/mails/nobody', { text: 'x' })).status).toBe(404);
    expect((await control('PUT', '/language', { language: 'fr' })).status).toBe(400);
  });
});

async function page(path: string): Promise<string> {
  return await (await fetch(origin + path)).text();
}

async function open(id: string, query = ''): Promise<OpenMail> {
  return await (await fetch(`${origin}/api/mails/${id}${query}`)).json();
}

async function ids(): Promise<string[]> {
  const rows: MailRow[] = await (await fetch(`${origin}/api/mails`)).json();
  return rows.map((row) => row.id);
}

async function control(method: string, path: string, body?: object): Promise<Response> {
  return await outlook.control.request(path, { method, ...(body && { body: JSON.stringify(body) }) });
}

function newest(mail: OpenMail): OpenMail['parts'][number] {
  const [part] = mail.parts;
  if (part === undefined) throw new Error(`${mail.id} has no message`);
  return part;
}

function bootOf(html: string): Boot {
  return JSON.parse(/id="boot">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null');
}

function splitOnce(rule: string): [string, string] {
  const at = rule.indexOf(' ');
  return [rule.slice(0, at), rule.slice(at + 1)];
}
