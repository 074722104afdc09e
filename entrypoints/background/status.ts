import { type Call, isUp } from '../../lib/dial/call';
import type { RecentCall } from '../../lib/dial/history';
import type { CallJournal } from '../../lib/dial/journal';
import type { LineView, MicrosoftCare, StatusView } from '../../lib/messaging/views';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredLine } from '../../lib/storage/session';
import type { StoredCalling } from '../../lib/storage/settings';
import type { ConnectionDesk } from './connection-desk';

interface StatusPorts {
  readonly connection: ConnectionDesk;
  readonly outlookAllowed: () => Promise<boolean>;
  readonly line: StorageItem<StoredLine>;
  readonly journal: CallJournal;
  readonly history: StorageItem<RecentCall[]>;
  readonly calling: () => Promise<StoredCalling>;
  readonly microsoft: () => Promise<MicrosoftCare | null>;
}

/** Everything the popup shows, from what is known here: nobody is asked. */
export async function readStatus(ports: StatusPorts): Promise<StatusView> {
  const [connection, outlookAllowed, line, calls, recent, { fallback }, microsoft] = await Promise.all([
    ports.connection.read(),
    ports.outlookAllowed(),
    ports.line.read(),
    ports.journal.all(),
    ports.history.read(),
    ports.calling(),
    ports.microsoft(),
  ]);
  return {
    connection,
    outlookAllowed,
    line: connection.state !== 'none' && line?.extension === connection.extension ? viewOf(line) : null,
    call: calls.find(isGoingOn) ?? calls[0] ?? null,
    recent: recent ?? [],
    fallback,
    microsoft,
  };
}

/** A call that is up is not hidden by one that failed after it. */
const isGoingOn = ({ state }: Call) => state === 'requested' || isUp(state);

const viewOf = ({ readAt, phones, busy, problem, profile }: StoredLine): LineView => ({
  readAt,
  phones,
  busy,
  problem,
  profile,
});
