import { createGraph } from '../../../lib/microsoft/account/graph';
import { readAccount } from '../../../lib/microsoft/account/read-account';
import { ownerOf } from '../../../lib/microsoft/identity/application';
import { readTokenClaims } from '../../../lib/microsoft/token-claims';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import { delegatedTokens } from './person';
import type { DeskPorts } from './ports';

/** Asks Graph about the person who signed in and their organisation, and keeps what it says. */
export async function readAboutAccount(application: StoredApplication, ports: DeskPorts): Promise<void> {
  const tokens = delegatedTokens(application, ports);
  const token = await tokens.current();
  if (!token.ok) return;
  const graph = createGraph(application.cloud, ports.exchange, tokens);
  const { view, tenantName } = await readAccount(graph, readTokenClaims(token.value.token), ports.clock);
  const owner = ownerOf(application);
  await tryWrite(async () => {
    await ports.storage.account.write({ owner, view });
    const known = await ports.storage.application.read();
    if (tenantName === null || known === null || ownerOf(known) !== owner) return;
    await ports.storage.application.write({ ...known, tenantName });
  });
}
