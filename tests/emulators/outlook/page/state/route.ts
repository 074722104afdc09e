export interface Route {
  readonly view: 'mail' | 'calendar';
  readonly mail: string | null;
}

/** `/mail/`, `/mail/id/<id>`, `/mail/inbox/id/<id>`, `/calendar/…` */
export function readRoute(path: string): Route {
  if (path.startsWith('/calendar')) return { view: 'calendar', mail: null };
  const id = /\/id\/([^/]+)/.exec(path)?.[1];
  return { view: 'mail', mail: id === undefined ? null : decodeURIComponent(id) };
}

/** Leaves the address alone when it says so already; the query (`?lang=`) stays as it is. */
export function writeRoute(route: Route): void {
  const now = readRoute(location.pathname);
  if (now.view === route.view && (route.view === 'calendar' || now.mail === route.mail)) return;
  const path = route.view === 'calendar' ? '/calendar/view/workweek' : mailPath(route.mail);
  history.pushState(null, '', path + location.search);
}

function mailPath(id: string | null): string {
  return id === null ? '/mail/' : `/mail/inbox/id/${encodeURIComponent(id)}`;
}
