import { createGraph, type GraphTokens } from '../../../lib/microsoft/account/graph';
import { type OrganisationReading, readOrganisation } from '../../../lib/microsoft/account/read-organisation';
import { ownerOf } from '../../../lib/microsoft/identity/application';
import { readRecord } from '../../../lib/microsoft/identity/session';
import { MICROSOFT_TOKEN_LOCK } from '../../../lib/microsoft/token-lock';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { tryWrite } from '../../../lib/storage/try-write';
import { applicationTokens } from './application-tokens';
import { delegatedTokens, identityPorts } from './person';
import type { DeskPorts } from './ports';

/**
 * Asks Graph what the organisation is called and has bought, and keeps what it says: in the name of the person who
 * signed in, and where they may not read it all, in the application's.
 */
export async function readAboutOrganisation(application: StoredApplication, ports: DeskPorts): Promise<void> {
  let best: OrganisationReading | null = null;
  for (const asker of [ofPerson, ofApplication]) {
    const tokens = await asker(application, ports);
    if (tokens === null) continue;
    const reading = await readOrganisation(
      createGraph(application.cloud, ports.exchange, tokens),
      ports.clock,
    );
    if (best === null || reading.view.plans !== null) best = reading;
    if (best.view.plans !== null) break;
  }
  if (best === null) return;
  const found = best;
  await tryWrite(() => ports.lock(MICROSOFT_TOKEN_LOCK, () => keep(found, application, ports)));
}

async function ofPerson(application: StoredApplication, ports: DeskPorts): Promise<GraphTokens | null> {
  const { signedIn } = await readRecord(identityPorts(ports));
  const isActive = signedIn?.state === 'active' && signedIn.owner === ownerOf(application);
  return isActive ? delegatedTokens(application, ports) : null;
}

/** Only where Microsoft has just accepted its certificate: nobody asks for a token to read this. */
async function ofApplication(application: StoredApplication, ports: DeskPorts): Promise<GraphTokens | null> {
  const known = await ports.storage.applicationToken.read();
  const tokens = await applicationTokens(ports);
  if (!tokens.ok || known?.owner !== ownerOf(application)) return null;
  const wrapped = async (asked: ReturnType<typeof tokens.value.current>) => {
    const token = await asked;
    return token.ok ? { ok: true as const, value: { token: token.value } } : token;
  };
  return {
    current: () => wrapped(tokens.value.current()),
    renewed: (refused) => wrapped(tokens.value.renewed(refused)),
  };
}

/** Unless another application was set up meanwhile. */
async function keep(
  { view, tenantName }: OrganisationReading,
  application: StoredApplication,
  { storage }: DeskPorts,
): Promise<void> {
  const owner = ownerOf(application);
  const known = await storage.application.read();
  if (known === null || ownerOf(known) !== owner) return;
  await storage.organisation.write({ owner, view });
  if (tenantName !== null) await storage.application.write({ ...known, tenantName });
}
