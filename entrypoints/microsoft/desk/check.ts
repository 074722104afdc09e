import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Grant } from '../../../lib/messaging/microsoft';
import { applicationStanding, delegatedStanding } from '../../../lib/microsoft/permissions/standing';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { readAboutAccount } from './about-account';
import { applicationTokens } from './application-tokens';
import { delegatedTokens, noteClock, readyApplication } from './person';
import type { DeskPorts } from './ports';

/**
 * Asks with new tokens what was granted, and who signed in. The application is asked for where it may ask by itself;
 * of two failures the person's is told.
 */
export async function checkMicrosoft(ports: DeskPorts): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  const isOrganisationWide = (await ports.storage.organisationWide.read()) ?? false;
  const ofApplication = isOrganisationWide ? await freshNames('application', application.value, ports) : null;
  const ofPerson = await freshNames('delegated', application.value, ports);
  if (ofPerson.ok) await readAboutAccount(application.value, ports);
  const isNobody = !ofPerson.ok && ofPerson.error.kind === 'notSignedIn';
  const asked = isNobody && ofApplication !== null ? ofApplication : ofPerson;
  return asked.ok ? ok(undefined) : asked;
}

/** The names of the permissions in a token that is issued now; the token itself is kept where the others are. */
export async function freshNames(
  grant: Grant,
  application: StoredApplication,
  ports: DeskPorts,
): Promise<Result<readonly string[], Problem>> {
  const standing = grant === 'delegated' ? await ofPerson(application, ports) : await ofApplication(ports);
  if (!standing.ok) return standing;
  return typeof standing.value === 'string'
    ? fail(problem('microsoftUnexpected', 'token'))
    : ok(standing.value);
}

async function ofPerson(application: StoredApplication, ports: DeskPorts) {
  const token = await delegatedTokens(application, ports).fresh();
  if (!token.ok) return token;
  await noteClock(ports, token.value.clockOff);
  return ok(delegatedStanding(token.value.token));
}

async function ofApplication(ports: DeskPorts) {
  const tokens = await applicationTokens(ports);
  if (!tokens.ok) return tokens;
  const token = await tokens.value.fresh();
  return token.ok ? ok(applicationStanding(token.value)) : token;
}
