import { type Problem, problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Grant } from '../../../lib/messaging/microsoft';
import { currentOf } from '../../../lib/microsoft/certificate/rotation';
import { applicationStanding, delegatedStanding } from '../../../lib/microsoft/permissions/standing';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { readAboutAccount } from './about-account';
import { applicationTokens } from './application-tokens';
import { tryCertificate } from './certificates';
import { delegatedTokens, noteClock, readyApplication, stayAwake } from './person';
import type { DeskPorts } from './ports';

/**
 * Asks with new tokens what was granted, and who signed in. The application is asked for where it may ask by itself
 * and has a certificate, which keeps what Microsoft says of it; of two failures the person's is told.
 */
export async function checkMicrosoft(ports: DeskPorts): Promise<Result<void, Problem>> {
  const application = await readyApplication(ports);
  if (!application.ok) return application;
  return stayAwake(ports, async () => {
    const ofApplication = await checkApplication(ports);
    const ofPerson = await freshNames('delegated', application.value, ports);
    const isNobody = !ofPerson.ok && ofPerson.error.kind === 'notSignedIn';
    if (ofPerson.ok || isNobody) await readAboutAccount(application.value, ports);
    if (!ofPerson.ok && !(isNobody && ofApplication)) return ofPerson;
    return ofApplication ?? ok(undefined);
  });
}

/** `null` where it may not ask. */
async function checkApplication(ports: DeskPorts): Promise<Result<void, Problem> | null> {
  if (!(await ports.storage.organisationWide.read())) return null;
  const pairs = await ports.storage.keyPairs.read();
  if (!pairs.ok) return pairs;
  const current = currentOf(pairs.value);
  return current && tryCertificate(ports, current.thumbprint);
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
