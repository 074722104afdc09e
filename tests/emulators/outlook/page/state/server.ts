import type { CalendarItem, Contact, MailRow, OpenMail, PageEvent, Person } from '../../wire';

/** The page's calls to its own server. */
export async function fetchRows(): Promise<readonly MailRow[]> {
  return await getJson('/api/mails');
}

/** The conversation, or null when it is gone. */
export async function fetchMail(id: string, translated: boolean): Promise<OpenMail | null> {
  const response = await fetch(`/api/mails/${encodeURIComponent(id)}${translated ? '?translated=1' : ''}`);
  return response.ok ? await response.json() : null;
}

export async function searchMails(query: string): Promise<readonly MailRow[]> {
  return await getJson(`/api/search?q=${encodeURIComponent(query)}`);
}

export async function fetchContact(person: Person): Promise<Contact> {
  return await getJson(`/api/contact?${new URLSearchParams({ ...person })}`);
}

export async function fetchContacts(): Promise<readonly Contact[]> {
  return await getJson('/api/contacts');
}

export async function fetchCalendar(): Promise<readonly CalendarItem[]> {
  return await getJson('/api/calendar');
}

export async function changeMail(
  id: string,
  change: 'delete' | 'restore' | 'read' | 'unread',
): Promise<void> {
  await fetch(`/api/mails/${encodeURIComponent(id)}/${change}`, { method: 'POST' });
}

/** Listens to the server's pushes until the signal aborts. */
export function listen(signal: AbortSignal, take: (event: PageEvent) => void): void {
  const source = new EventSource('/api/events');
  source.addEventListener('message', (message) => take(JSON.parse(message.data)));
  signal.addEventListener('abort', () => source.close());
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return await response.json();
}
