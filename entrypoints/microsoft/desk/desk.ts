import type { Problem } from '../../../lib/core/problem';
import { ok, type Result } from '../../../lib/core/result';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import type { MicrosoftDesk } from '../script';
import { createCertificate, removeCertificate, tryCertificate } from './certificates';
import { createDelegatedDesk, forgetDelegated } from './delegated';
import { forgetApplication } from './forget';
import { setOrganisationWide } from './organisation-wide';
import type { DeskPorts } from './ports';
import { readView } from './view';

/** Answers every message about Microsoft 365. */
export function createMicrosoftDesk(ports: DeskPorts): MicrosoftDesk {
  /** The answer to whoever changed something; all open pages are told the same, also of what was changed before it failed. */
  const afterwards = async (
    change: Promise<Result<void, Problem>>,
  ): Promise<Result<MicrosoftView, Problem>> => {
    const changed = await change;
    const view = await readView(ports);
    await ports.announce('microsoft.changed', view);
    return changed.ok ? ok(view) : changed;
  };
  return {
    ...createDelegatedDesk(ports),
    'microsoft.read': async () => ok(await readView(ports)),
    'microsoft.organisationWide': ({ on }) => afterwards(setOrganisationWide(ports, on)),
    'microsoft.createCertificate': () => afterwards(createCertificate(ports)),
    'microsoft.tryCertificate': ({ thumbprint }) => afterwards(tryCertificate(ports, thumbprint)),
    'microsoft.removeCertificate': ({ thumbprint }) => afterwards(removeCertificate(ports, thumbprint)),
    'microsoft.forget': async () => {
      await forgetDelegated(ports);
      return afterwards(forgetApplication(ports));
    },
  };
}
