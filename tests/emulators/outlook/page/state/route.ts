/** Outlook's apps, as far as they are here. */
export type View = 'mail' | 'calendar' | 'people';

export interface Route {
  readonly view: View;
  readonly mail: string | null;
}

/** `/mail/`, `/mail/id/<id>`, `/mail/inbox/id/<id>`, `/calendar/…`, `/people/` */
export function readRoute(path: string): Route {
  if (path.startsWith('/calendar')) return { view: 'calendar', mail: null };
  if (path.startsWith('/people')) return { view: 'people', mail: null };
  const id = /\/id\/([^/]+)/.exec(path)?.[1];
  return { view: 'mail', mail: id === undefined ? null : decodeURIComponent(id) };
}

/** Leaves the address alone when it says so already; the query (`?lang=`) stays as it is. */
export function writeRoute(route: Route): void {
  const now = readRoute(location.pathname);
  if (now.view === route.view && (route.view !== 'mail' || now.mail === route.mail)) return;
  const path = route.view === 'mail' ? mailPath(route.mail) : PATHS[route.view];
  history.pushState(null, '', path + location.search);
}

const PATHS = { calendar: '/calendar/view/workweek', people: '/people/' } as const;

function mailPath(id: string | null): string {
  return id === null ? '/mail/' : `/mail/inbox/id/${encodeURIComponent(id)}`;
}
