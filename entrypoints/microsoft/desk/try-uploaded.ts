import type { Problem } from '../../../lib/core/problem';
import type { Result } from '../../../lib/core/result';
import { readAboutOrganisation } from './about-organisation';
import { isTrusted, tryCertificate } from './certificates';
import { goOnFromAgreement } from './consent';
import type { DeskPorts } from './ports';

/**
 * Tries a certificate for whoever has just uploaded it: one that is accepted may tell what the organisation is, and
 * shows what was agreed to before it.
 */
export async function tryUploaded(ports: DeskPorts, thumbprint: string): Promise<Result<void, Problem>> {
  const tried = await tryCertificate(ports, thumbprint);
  const application = await ports.storage.application.read();
  if (!tried.ok || application === null) return tried;
  await readAboutOrganisation(application, ports);
  const consent = await ports.storage.consents.application.read();
  const isAgreed = consent?.wait.state === 'agreed' && (await isTrusted(ports));
  return isAgreed ? goOnFromAgreement(ports, application, 'application') : tried;
}
