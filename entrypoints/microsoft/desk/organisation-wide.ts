import type { Problem } from '../../../lib/core/problem';
import type { Result } from '../../../lib/core/result';
import { tryWrite } from '../../../lib/storage/try-write';
import { forgetApplicationToken } from './application-tokens';
import { forgetConsent } from './consent';
import type { DeskPorts } from './ports';

/** Lets the application ask by itself, or no longer: then its token and its wait are forgotten too. The keys stay. */
export const setOrganisationWide = (ports: DeskPorts, on: boolean): Promise<Result<void, Problem>> =>
  tryWrite(async () => {
    await ports.storage.organisationWide.write(on);
    if (on) return;
    await forgetApplicationToken(ports);
    await forgetConsent(ports, 'application');
  });
