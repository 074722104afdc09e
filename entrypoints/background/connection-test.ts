import { CHECKS, type CheckResult } from '../../lib/core/check';
import { runChecks } from '../../lib/pbx/checks/run';
import type { CallWatch } from './call-watch';
import type { ConnectionDesk } from './connection-desk';
import type { World } from './world';

/** How long an events socket may take to open before it counts as refused. */
const SOCKET_OPENS_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 100;

/** The connection test, one line per check. It listens to the events meanwhile, to see whether they come. */
export async function testConnection(
  world: Pick<World, 'access' | 'exchange' | 'clock' | 'wait'>,
  connection: ConnectionDesk,
  watch: CallWatch,
): Promise<readonly CheckResult[]> {
  const open = await connection.session();
  if (!open.ok) {
    const [first, ...others] = CHECKS;
    const bad: CheckResult = { check: first, state: 'bad', found: null, problem: open.error };
    return [
      bad,
      ...others.map((check) => ({ check, state: 'skipped', found: null, problem: null }) as const),
    ];
  }
  const { origin, host, extension } = open.value.connection;
  const { access, exchange, clock } = world;
  return runChecks({
    origin,
    extension,
    access: async () => ({ requests: await access.has(host), events: await access.hasEvents(host) }),
    exchange,
    tokens: open.value.tokens,
    events: () => socketOpens(world, watch),
    clock,
  });
}

/** Begins anew: a socket that waits out an earlier refusal would say nothing of how things stand now. */
async function socketOpens({ wait }: Pick<World, 'wait'>, watch: CallWatch): Promise<boolean> {
  watch.stop();
  await watch.lookedAt();
  const never = new AbortController().signal;
  for (let waited = 0; waited < SOCKET_OPENS_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (watch.socketIsOpen()) return true;
    await wait(LOOK_EVERY_MS, never);
  }
  return watch.socketIsOpen() ?? false;
}
