import type { Clock } from '../../core/clock';
import type { OrganisationView } from '../../messaging/microsoft';
import type { Graph } from './graph';
import { plansFrom } from './plans';
import { readOf, troubleOf } from './readings';
import { Organization, Sku } from './wire';

export interface OrganisationReading {
  readonly view: OrganisationView;
  /** The organisation's name; `null` where it could not be read. */
  readonly tenantName: string | null;
}

/** What the organisation is called and has bought, as far as the graph's tokens let it be read. */
export async function readOrganisation(graph: Graph, clock: Clock): Promise<OrganisationReading> {
  const organizations = await graph.all('/organization', Organization);
  const skus = await graph.all('/subscribedSkus', Sku);
  const organization = readOf(organizations)?.[0] ?? null;
  return {
    view: {
      plans: plansFrom(organization, readOf(skus)),
      checkedAt: clock.now(),
      problem: troubleOf([organizations, skus]),
    },
    tenantName: organization?.displayName ?? null,
  };
}
