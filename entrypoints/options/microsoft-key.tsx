import { OrganisationWide } from '../../components/microsoft/organisation-wide';
import type { MicrosoftRooms } from './microsoft-rooms';

/** The application's own access, and what is done about its key pairs. */
export function MicrosoftKey({ microsoft, view, guide, now }: MicrosoftRooms) {
  return (
    <OrganisationWide
      view={view}
      now={now}
      busy={microsoft.work !== null}
      ticks={guide.ticks}
      onTick={guide.tick}
      onSwitch={(on) => void microsoft.organisationWide(on)}
      onCreate={() => void microsoft.createCertificate()}
      onTry={(thumbprint) => void microsoft.tryCertificate(thumbprint)}
      onRemove={(thumbprint) => void microsoft.removeCertificate(thumbprint)}
    />
  );
}
