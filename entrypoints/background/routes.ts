import { ok } from '../../lib/core/result';
import type { CallingView, PageSettings } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/server';
import { isCountryCode, listCountries } from '../../lib/phone';
import type { StorageItem } from '../../lib/storage/item';
import type { Calling } from '../../lib/storage/settings';
import { tryWrite } from '../../lib/storage/try-write';
import type { Calls } from './calls';
import type { ConnectionDesk } from './connection-desk';

interface Rooms {
  readonly connection: ConnectionDesk;
  readonly calls: Calls;
  readonly calling: StorageItem<Calling>;
}

/** Message by message, who answers it; who may ask stands in `lib/messaging/protocol.ts`. */
export function createRoutes({ connection, calls, calling }: Rooms): Handlers {
  const readPageSettings = async (): Promise<PageSettings> => {
    const region = (await calling.read())?.region ?? null;
    return { region: region !== null && isCountryCode(region) ? region : null };
  };
  const readCalling = async (): Promise<CallingView> => ({
    ...(await readPageSettings()),
    regions: listCountries(),
  });
  return {
    'connection.read': async () => ok(await connection.read()),
    'connection.connect': (wish) => connection.connect(wish),
    'connection.chooseExtension': ({ extension }) => connection.chooseExtension(extension),
    'connection.disconnect': async () => ok(await connection.disconnect()),
    'calling.read': async () => ok(await readCalling()),
    'calling.write': async (wish) => {
      const written = await tryWrite(() => calling.write(wish));
      return written.ok ? ok(await readCalling()) : written;
    },
    'call.read': async () => ok(await calls.read()),
    'outlook.start': async () => ok(await readPageSettings()),
    'dial.intent': async (intent) => {
      const { state, problem } = await calls.place({ ...intent, source: 'mail' });
      return ok({ state, problem: problem?.kind ?? null });
    },
  };
}
