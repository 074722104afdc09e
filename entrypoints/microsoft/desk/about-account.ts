import type { AccountView } from '../../../lib/messaging/microsoft';
import { createGraph } from '../../../lib/microsoft/account/graph';
import { readAccount } from '../../../lib/microsoft/account/read-account';
import { readRecord, type SignedIn } from '../../../lib/microsoft/identity/session';
import { readTokenClaims } from '../../../lib/microsoft/token-claims';
import { MICROSOFT_TOKEN_LOCK } from '../../../lib/microsoft/token-lock';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import { readAboutOrganisation } from './about-organisation';
import { delegatedTokens, identityPorts } from './person';
import type { DeskPorts } from './ports';

/** Asks Graph about the person who signed in, where somebody is, and their organisation, and keeps what it says. */
export async function readAboutAccount(application: StoredApplication, ports: DeskPorts): Promise<void> {
  const { signedIn } = await readRecord(identityPorts(ports));
  if (signedIn !== null) await readAboutPerson(signedIn, application, ports);
  await readAboutOrganisation(application, ports);
}

async function readAboutPerson(
  signedIn: SignedIn,
  application: StoredApplication,
  ports: DeskPorts,
): Promise<void> {
  const tokens = delegatedTokens(application, ports);
  const token = await tokens.current();
  if (!token.ok) return;
  const graph = createGraph(application.cloud, ports.exchange, tokens);
  const view = await readAccount(graph, readTokenClaims(token.value.token), ports.clock);
  await tryWrite(() => ports.lock(MICROSOFT_TOKEN_LOCK, () => keep(view, signedIn, ports)));
}

/** Unless somebody signed out meanwhile, or another person in: whoever does so has their turn before or after. */
async function keep(
  view: AccountView,
  { owner, account: { homeAccountId } }: SignedIn,
  ports: DeskPorts,
): Promise<void> {
  const { signedIn } = await readRecord(identityPorts(ports));
  if (signedIn?.owner !== owner || signedIn.account.homeAccountId !== homeAccountId) return;
  await ports.storage.account.write({ owner, homeAccountId, view });
}
