import { useCallback, useEffect, useRef, useState } from 'react';
import type { Boot, Language, MailRow, OpenMail } from '../../wire';
import { report } from '../beacon';
import { readRoute, type View, writeRoute } from './route';
import { changeMail, fetchMail, fetchRows, listen, searchMails } from './server';

export interface MailboxState {
  readonly view: View;
  readonly language: Language;
  readonly rows: readonly MailRow[];
  /** The search whose results stand in place of the rows; null: the inbox. */
  readonly query: string | null;
  readonly selected: string | null;
  /** Stays the previous mail until the next one has arrived, so React fills the same nodes anew. */
  readonly open: OpenMail | null;
  readonly translated: boolean;
  /** What the undo bar would bring back. */
  readonly deleted: MailRow | null;
}

export interface MailboxActions {
  readonly show: (view: View) => void;
  readonly select: (id: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly remove: (id: string) => void;
  readonly undo: () => void;
  readonly mark: (id: string, unread: boolean) => void;
  readonly translate: () => void;
  readonly refresh: () => void;
  readonly search: (query: string) => void;
}

/** The mailbox as this page sees it. */
export function useMailbox(boot: Boot): [MailboxState, MailboxActions] {
  const [state, setState] = useState<MailboxState>(() => first(boot));
  const latest = useRef(state);
  latest.current = state;
  const patch = useCallback(
    (change: Partial<MailboxState>) => setState((old) => ({ ...old, ...change })),
    [],
  );

  const load = useCallback(
    async (id: string, translated: boolean) => {
      const open = await fetchMail(id, translated);
      if (latest.current.selected === id) patch({ open, translated });
    },
    [patch],
  );

  const select = useCallback(
    (id: string | null) => {
      latest.current = { ...latest.current, selected: id };
      patch(id === null ? { selected: null, open: null } : { selected: id });
      writeRoute({ view: 'mail', mail: id });
      if (id === null) return;
      report({ type: 'opened', id });
      void load(id, false);
    },
    [load, patch],
  );

  const reloadRows = useCallback(async () => {
    const { query } = latest.current;
    patch({ rows: query === null ? await fetchRows() : await searchMails(query) });
  }, [patch]);

  const mark = useCallback((id: string, unread: boolean) => {
    setState((old) => ({ ...old, rows: old.rows.map((row) => (row.id === id ? { ...row, unread } : row)) }));
    report({ type: unread ? 'unread' : 'read', id });
    void changeMail(id, unread ? 'unread' : 'read');
  }, []);

  useServerPushes(latest, { load, reloadRows, patch });
  useReadOnOpen(state, mark);
  useHistory(select, patch);

  const actions: MailboxActions = {
    show: (view) => {
      patch({ view });
      writeRoute({ view, mail: latest.current.selected });
    },
    select,
    step: (by) => {
      const { rows, selected } = latest.current;
      const next = rows[rows.findIndex((row) => row.id === selected) + by];
      if (next) select(next.id);
    },
    remove: (id) => {
      const { rows, selected } = latest.current;
      const index = rows.findIndex((row) => row.id === id);
      const rest = rows.filter((row) => row.id !== id);
      patch({ rows: rest, deleted: rows[index] ?? null });
      report({ type: 'deleted', id });
      void changeMail(id, 'delete');
      if (selected === id) select(rest[Math.min(index, rest.length - 1)]?.id ?? null);
    },
    undo: () => {
      const { deleted } = latest.current;
      if (deleted === null) return;
      patch({ deleted: null });
      report({ type: 'restored', id: deleted.id });
      void changeMail(deleted.id, 'restore').then(reloadRows);
    },
    mark,
    translate: () => {
      const { selected, translated } = latest.current;
      if (selected === null) return;
      report({ type: 'translated', id: selected });
      void load(selected, !translated);
    },
    refresh: () => {
      void reloadRows();
      const { selected, translated } = latest.current;
      if (selected !== null) void load(selected, translated);
    },
    search: (query) => {
      const wanted = query.trim();
      if (wanted !== '') report({ type: 'searched', query: wanted });
      latest.current = { ...latest.current, query: wanted === '' ? null : wanted };
      patch({ query: latest.current.query, view: 'mail' });
      void reloadRows();
    },
  };
  return [state, actions];
}

function first(boot: Boot): MailboxState {
  const route = readRoute(location.pathname);
  return {
    view: route.view,
    language: boot.language,
    rows: boot.rows,
    query: null,
    selected: route.mail,
    open: null,
    translated: false,
    deleted: null,
  };
}

interface Reloading {
  readonly load: (id: string, translated: boolean) => Promise<void>;
  readonly reloadRows: () => Promise<void>;
  readonly patch: (change: Partial<MailboxState>) => void;
}

function useServerPushes(
  latest: { readonly current: MailboxState },
  { load, reloadRows, patch }: Reloading,
): void {
  useEffect(() => {
    const ending = new AbortController();
    listen(ending.signal, (event) => {
      if (event.type === 'reload') location.reload();
      if (event.type === 'language') patch({ language: event.language });
      if (event.type === 'list-changed' || event.type === 'mail-changed') void reloadRows();
      const { selected, translated } = latest.current;
      if (event.type === 'mail-changed' && selected === event.id) void load(event.id, translated);
    });
    return () => ending.abort();
  }, [latest, load, reloadRows, patch]);
}

/** Outlook marks a mail as read a moment after it was opened. */
function useReadOnOpen(state: MailboxState, mark: (id: string, unread: boolean) => void): void {
  const id = state.open?.id;
  const unread = useRef(false);
  unread.current = state.rows.some((row) => row.id === id && row.unread);
  useEffect(() => {
    if (id === undefined || !unread.current) return;
    const timer = setTimeout(() => mark(id, false), 900);
    return () => clearTimeout(timer);
  }, [id, mark]);
}

/** Deep links, and the browser's back and forward. */
function useHistory(select: (id: string | null) => void, patch: Reloading['patch']): void {
  useEffect(() => {
    const follow = (): void => {
      const route = readRoute(location.pathname);
      patch({ view: route.view });
      if (route.view === 'mail') select(route.mail);
    };
    const start = readRoute(location.pathname);
    if (start.mail !== null) select(start.mail);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [select, patch]);
}
